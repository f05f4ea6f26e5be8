// Every calendar is read back by a strict reader of iCalendar (RFC 5545), and each deadline in one is complete.
import ICAL from "ical.js";

import { readSite } from "../support/documents.js";
import { expect, test } from "../support/test.js";

test("calendars are read, and their events are complete", async ({ served }) => {
  const calendars = served.files.filter((file) => file.endsWith(".ics"));
  expect(calendars).toEqual(expect.arrayContaining(["en/open.ics", "ja/open.ics"]));
  const found = calendars.flatMap((file) => faults(served.read(file)).map((fault) => `${file}: ${fault}`));
  expect(found).toEqual([]);
});

test("each call for opinions has its calendar, and its page leads there while it may be of use", async ({ page, served }) => {
  const pages = (await readSite(page, served)).filter(({ kind }) => kind === "notice");
  const named = pages.flatMap(({ url, links }) => links.filter((link) => link.endsWith(".ics") && link.startsWith(url)).map((link) => link.slice(served.url.length)));
  expect(named.filter((file) => !served.files.includes(file))).toEqual([]);
  const open = pages.map(({ url }) => url.slice(served.url.length)).filter((address) => phase(served, address) === "open");
  expect(open.map((address) => `${address}notice.ics`).filter((file) => !named.includes(file))).toEqual([]);
});

test("the same deadline has the same UID in every calendar of a language", async ({ served }) => {
  for (const language of ["ja", "en"]) {
    const uids = (file) => events(served.read(file)).map((event) => event.getFirstPropertyValue("uid"));
    // At a former address of a notice its calendar is a copy.
    const isCopy = (file) => served.html(file.replace("notice.ics", "")).includes('data-page="redirect"');
    const calendars = served.files.filter((file) => file.startsWith(`${language}/`) && file.endsWith("/notice.ics"));
    const own = calendars.filter((file) => !isCopy(file)).flatMap(uids);
    expect(new Set(own).size, "each its own").toBe(own.length);
    expect(uids(`${language}/open.ics`).filter((uid) => !own.includes(uid))).toEqual([]);
  }
});

const GOOD = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:x", "BEGIN:VEVENT", "UID:1", "DTSTAMP:20250101T000000Z", "DTSTART:20250102T000000Z", "SEQUENCE:0", "SUMMARY:x", "STATUS:CANCELLED", "END:VEVENT", "END:VCALENDAR", ""];

for (const [what, lines, expected] of [
  ["a good one", GOOD, []],
  ["a local time", GOOD.map((line) => line.replace("DTSTART:20250102T000000Z", "DTSTART:20250102T000000")), ["dtstart is not in UTC"]],
  ["what is missing", GOOD.filter((line) => !/UID|SEQ/.test(line)), ["no uid", "no sequence"]],
  ["alarms that are missing", GOOD.map((line) => line.replace("CANCELLED", "CONFIRMED")), ["alarms: "]],
  ["a calendar of nothing", [...GOOD.slice(0, 3), ...GOOD.slice(-2)], ["no component"]],
  ["a long line", GOOD.map((line) => line.replace("SUMMARY:x", `SUMMARY:${"見".repeat(30)}`)), ["98 octets in a line"]],
]) {
  test(`the reader notices ${what}`, () => expect(faults(lines.join("\r\n"))).toEqual(expected));
}

test("the reader notices other ends of lines", () => expect(faults(GOOD.join("\n"))).toEqual(["a line does not end in CRLF"]));

test("the reader refuses what is no calendar", () => expect(() => faults("BEGIN:VCALENDAR\r\nX\r\n")).toThrow());

/** What is wrong with a calendar. */
function faults(text) {
  const found = [];
  if (text.replaceAll("\r\n", "").match(/[\r\n]/)) found.push("a line does not end in CRLF");
  for (const line of text.split(/\r?\n/)) {
    const octets = Buffer.byteLength(line);
    if (octets > 75) found.push(`${octets} octets in a line`);
  }
  if (components(text).length === 0) found.push("no component");
  return [...found, ...events(text).flatMap(eventFaults)];
}

function eventFaults(event) {
  const missing = ["uid", "dtstamp", "dtstart", "sequence", "summary"].filter((name) => event.getFirstProperty(name) === null).map((name) => `no ${name}`);
  const instants = ["dtstamp", "dtstart", "dtend"].filter((name) => event.getFirstProperty(name) !== null);
  const local = instants.filter((name) => event.getFirstPropertyValue(name).zone !== ICAL.Timezone.utcTimezone).map((name) => `${name} is not in UTC`);
  const alarms = event.getAllSubcomponents("valarm").map((alarm) => alarm.getFirstPropertyValue("trigger").toString()).sort().join(" ");
  const due = event.getFirstPropertyValue("status") === "CANCELLED" ? "" : "-P1D -P7D";
  return [...missing, ...local, ...(alarms === due ? [] : [`alarms: ${alarms}`])];
}

const components = (text) => new ICAL.Component(ICAL.parse(text)).getAllSubcomponents();
const events = (text) => components(text).filter(({ name }) => name === "vevent");

/** The phase that a page states. */
const phase = (served, address) => /class="badge phase" data-phase="(\w+)"/.exec(served.html(address))?.[1];
