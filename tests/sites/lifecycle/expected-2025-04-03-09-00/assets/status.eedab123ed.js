// Makes what a page says about time true at the moment it is read: the phase of notices, the days left, the reader's own time, the links to
// respond. What the page says without this script is true as well, but may be older.
//
// Attributes it knows:
//   .phase[data-phase][data-opens][data-end]  the word for the phase, and the period: from data-opens until just before data-end
//   [data-notice]                             the element around one notice; its data-phase follows that of .phase
//   [data-days-left]                          takes the time that is left
//   [data-local-time="<instant>"]             takes the instant in the reader's time zone, if clocks differ there
//   .way[data-end], [data-response-over], [data-responses-over]  a way to respond, and what is said once it, or all, are over
//   [data-list]                               a list of notices in one phase: upcoming, open or closed
//   template[data-words]                      the words for all this, one for each language of the page
"use strict";

(() => {
  const MINUTE = 60_000;
  const HOUR = 60 * MINUTE;
  const DAY = 24 * HOUR;

  /** Phases that follow from the clock. Others (results, withdrawn, published) are decided by people, and are left alone. */
  const BY_CLOCK = ["upcoming", "open", "closed"];

  let timer;

  /** Brings the page up to date, and sleeps until that may have to be done again. */
  function update() {
    const now = Date.now();
    const changes = [...document.querySelectorAll(".phase[data-opens][data-end]")].map((badge) => updatePhase(badge, now));
    document.querySelectorAll(".way[data-end]").forEach((way) => closeWay(way, now));
    document.querySelectorAll("[data-list]").forEach(settle);
    announce(changes.filter(Boolean));
    clearTimeout(timer);
    // At the next boundary to the millisecond, and once a minute for the time left and for clocks that were set.
    timer = setTimeout(update, Math.max(1, Math.min(MINUTE, nextBoundary(now) - now)));
  }

  /** The first instant after `now` at which something on the page begins or ends. */
  function nextBoundary(now) {
    const elements = [...document.querySelectorAll("[data-opens], [data-end]")];
    const instants = elements.flatMap(({ dataset }) => [dataset.opens, dataset.end]).map((instant) => Date.parse(instant ?? ""));
    return Math.min(...instants.filter((instant) => instant > now));
  }

  /** Corrects a phase; returns what to announce, if it had to be corrected. */
  function updatePhase(badge, now) {
    if (!BY_CLOCK.includes(badge.dataset.phase)) return null;
    const [opens, end] = [Date.parse(badge.dataset.opens), Date.parse(badge.dataset.end)];
    const phase = now < opens ? "upcoming" : now < end ? "open" : "closed";
    const notice = badge.closest("[data-notice]");
    const words = wordsFor(badge);
    for (const element of notice?.querySelectorAll("[data-days-left]") ?? []) {
      write(element, phase === "open" ? timeLeft(now, badge.dataset.end, words) : "");
    }
    if (phase === badge.dataset.phase) return null;
    badge.dataset.phase = phase;
    badge.textContent = words[phase];
    if (!notice) return words[phase];
    notice.dataset.phase = phase;
    move(notice, phase, end);
    const title = notice.querySelector("h1, .title").textContent.trim();
    return words.changed.replace("{title}", () => title).replace("{phase}", () => words[phase]);
  }

  /** How long until `end`: days of the calendar where the notice was issued, or hours in the last 24. */
  function timeLeft(now, end, words) {
    const left = Date.parse(end) - now;
    const days = civilDay(Date.parse(end) - 1, end) - civilDay(now, end);
    if (left > DAY) return counted(words, "days", days);
    const hours = Math.floor(left / HOUR);
    const said = hours < 1 ? words.lastHour : counted(words, "hours", hours);
    return days > 0 ? said : words.closesToday.replace("{left}", () => said);
  }

  /** The number of the day on which an instant falls, at the offset that another one is written with. */
  function civilDay(instant, written) {
    return Math.floor((instant + offset(written)) / DAY);
  }

  /** The offset from UTC with which an instant is written (RFC 3339), in milliseconds. */
  function offset(written) {
    const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(written) ?? ["", "+", 0, 0];
    return (sign === "-" ? -1 : 1) * (hours * HOUR + minutes * MINUTE);
  }

  /** "3 days left": the words for the category that the number has in the language. */
  function counted(words, unit, number) {
    const category = new Intl.PluralRules(words.words).select(number);
    const key = (name) => unit + name[0].toUpperCase() + name.slice(1);
    return (words[key(category)] ?? words[key("other")]).replace("#", number.toLocaleString(words.words));
  }

  /** Moves a notice to the list of its new phase, if the page has one. */
  function move(notice, phase, end) {
    const list = document.querySelector(`[data-list="${phase}"] > ul`);
    if (!notice.closest("[data-list]") || !list) return;
    const ends = (item) => Date.parse(item.querySelector("[data-end]")?.dataset.end);
    // What is open is sorted by its end, the nearest first; what is closed, the latest first.
    const after = [...list.children].find((item) => (phase === "closed" ? ends(item) <= end : ends(item) > end));
    list.insertBefore(notice, after ?? null);
  }

  /** Shows a list if there is something in it, and else the sentence that there is nothing, or nothing. */
  function settle(section) {
    const [list, empty] = [section.querySelector("ul"), section.querySelector(".empty")];
    list.hidden = list.children.length === 0;
    if (empty) write(empty, list.hidden ? wordsFor(section).none : "");
    else section.hidden = list.hidden;
  }

  /** Takes the links from a way to respond that is over, and says so. */
  function closeWay(way, now) {
    if (!(Date.parse(way.dataset.end) <= now)) return;
    const links = way.querySelectorAll("a[href]");
    if (links.length === 0) return;
    // The address of a form is no text to read; what else is linked is.
    links.forEach((link) => (link.matches(".button") ? link.parentElement.remove() : link.replaceWith(link.textContent)));
    const over = way.querySelector("[data-response-over]");
    over.textContent = wordsFor(way).responseOver;
    const ways = [...way.parentElement.querySelectorAll(".way")];
    if (!ways.every(({ dataset }) => Date.parse(dataset.end) <= now)) return;
    document.querySelector("[data-responses-over]")?.replaceChildren(wordsFor(way).responsesOver);
    for (const one of ways) one.querySelector("[data-response-over]").textContent = "";
  }

  /** Says instants in the reader's time, where clocks differ from those of the notice at that instant. */
  function tellLocalTimes() {
    for (const element of document.querySelectorAll("[data-local-time]")) {
      const written = element.dataset.localTime;
      const instant = Date.parse(written);
      const own = -new Date(instant).getTimezoneOffset() * MINUTE;
      if (own === offset(written)) continue;
      const words = wordsFor(element);
      const format = new Intl.DateTimeFormat(words.locale, {
        weekday: "long", year: "numeric", month: "long", day: "numeric", hour: "numeric", minute: "2-digit", timeZoneName: "short",
      });
      const whole = document.createElement("span");
      whole.textContent = format.format(instant);
      const [before, after] = words.ownTime.split("{time}");
      element.replaceChildren(before, whole, after);
      const days = (zone) => Math.floor((instant + zone) / DAY);
      if (days(own) === days(offset(written))) continue;
      element.setAttribute("data-local-date-differs", "");
      const warning = document.createElement("strong");
      warning.textContent = words.otherDate;
      element.append(" ", warning);
    }
  }

  /** Says once, politely, what changed. */
  function announce(changes) {
    if (changes.length > 0) document.querySelector(".announcement")?.replaceChildren(changes.join(" "));
  }

  /** The words in the language of an element. */
  function wordsFor(element) {
    const { lang } = element.closest("[lang]");
    return document.querySelector(`template[data-words="${lang}"]`).dataset;
  }

  /** Writes a text only if it is another: what did not change is not to be read out again. */
  function write(element, text) {
    if (element.textContent !== text) element.textContent = text;
  }

  if (!document.querySelector("template[data-words]")) return;
  tellLocalTimes();
  update();
  addEventListener("pageshow", update);
  addEventListener("focus", update);
  document.addEventListener("visibilitychange", update);
})();
