// The search page: the address says what is asked, the list shows what search-index.js finds.
// Without this script the page says so and leads to the lists.
"use strict";

(() => {
  const { parse, pieces, phaseAt, matches, snippet, fragment, Index } = globalThis.kokujiSearch;
  const byId = (id) => document.getElementById(id);
  const form = byId("_search");
  const [status, heading, list, more] = ["_search-status", "_search-heading", "_search-results", "_search-more"].map(byId);
  const { lang } = document.documentElement;

  /** How many results are shown at a time. */
  const PAGE = 20;
  /** How much of a text is shown around a match, in letters. */
  const ROOM = lang === "ja" ? { before: 30, after: 90 } : { before: 60, after: 180 };

  /** What makes a search fail: the network, or an index that was exchanged meanwhile. */
  class Trouble extends Error {
    /** @param {"network" | "changed"} kind */
    constructor(kind) {
      super(kind);
      this.kind = kind;
    }
  }

  // The index

  let opened = null;

  /** The index, opened once; `anew` if the one that is open names files that are gone. */
  function index(anew = false) {
    if (!opened || anew) {
      opened = Index.open((name) => load(name, anew), lang);
      opened.catch(() => (opened = null));
    }
    return opened;
  }

  async function load(name, anew) {
    const isRoot = name === "index.json";
    const response = await ask(new URL(name, new URL(form.dataset.index, location.href)), isRoot && (anew ? "reload" : "no-cache"));
    if (response.status === 404 && !isRoot) throw new Trouble("changed");
    if (!response.ok) throw new Trouble("network");
    return new Uint8Array(await response.arrayBuffer());
  }

  async function ask(address, cache) {
    try {
      return await fetch(address, { cache: cache || "default" });
    } catch {
      throw new Trouble("network");
    }
  }

  /** Does something with the index; once more if the site was built anew since the index was opened. */
  async function withIndex(action) {
    try {
      return await action(await index());
    } catch (trouble) {
      if (trouble.kind !== "changed") throw trouble;
      return action(await index(true));
    }
  }

  // What is asked

  /** Puts what the address asks into the form. */
  function fillForm() {
    const asked = new URLSearchParams(location.search);
    for (const field of [form.elements.q, form.elements.phase, form.elements.year]) {
      field.value = asked.get(field.name) ?? "";
      if (field.selectedIndex === -1) field.value = "";
    }
  }

  /** Puts what the form asks into the address. */
  function keepAddress() {
    const asked = [...new FormData(form)].filter(([, value]) => value !== "");
    const address = new URL(location.href);
    address.search = new URLSearchParams(asked).toString();
    address.hash = "";
    if (address.href !== location.href) history.pushState(null, "", address);
  }

  /** The number of the last search: what an earlier one brings is no longer wanted. */
  let latest = 0;

  async function search() {
    const number = ++latest;
    const { q, phase, year } = Object.fromEntries(new FormData(form));
    clear();
    if (q.trim() === "" && !phase && !year) return;
    status.textContent = form.dataset.searching;
    try {
      await withIndex(async (opened) => {
        const found = await opened.find(q, { phase, year, now: Date.now() / 1000 });
        if (number !== latest) return;
        const parts = found.scattered ? pieces(parse(q), lang) : parse(q);
        await show(opened, found.documents, parts, number);
        if (number === latest) announce(found);
      });
    } catch (trouble) {
      if (number === latest) complain(trouble);
    }
  }

  function clear() {
    status.textContent = "";
    heading.hidden = true;
    more.hidden = true;
    list.replaceChildren();
  }

  // What is found

  function announce({ documents, scattered }) {
    heading.hidden = documents.length === 0;
    heading.textContent = scattered ? form.dataset.scattered : form.dataset.results;
    status.textContent = documents.length === 0 ? form.dataset.none : counted(documents.length);
  }

  /** "12 notices found", in the plural form of the language. */
  function counted(number) {
    const category = new Intl.PluralRules(lang).select(number);
    return form.getAttribute(`data-count-${category}`).replace("{count}", number.toLocaleString(lang));
  }

  function complain(trouble) {
    console.error(trouble);
    clear();
    // The next search opens the index that is there now.
    if (trouble.kind === "changed") opened = null;
    status.textContent = trouble.kind === "changed" ? form.dataset.changed : form.dataset.failed;
  }

  /** Shows the next results, and offers those that remain. Their numbers are those of the index that found them. */
  async function show(opened, documents, parts, number) {
    const next = documents.slice(0, PAGE);
    const cards = await opened.cards(next.map(({ document }) => document));
    if (number !== latest) return;
    const items = cards.map((card, at) => item(card, next[at], parts));
    list.append(...items);
    const rest = documents.slice(PAGE);
    more.hidden = rest.length === 0;
    more.onclick = async () => {
      const shown = list.children.length;
      more.disabled = true;
      await show(opened, rest, parts, number).catch(complain);
      more.disabled = false;
      list.children[shown]?.querySelector("a").focus();
    };
  }

  /** A result, as parts/notice-line.html with the words that matched. */
  function item(card, hit, parts) {
    const link = element("a", {}, ...marked(card.title, matches(card.title, parts)));
    link.href = card.href + fragmentOf([card.title, card.summary], parts);
    const text = element("p", { class: "text" }, ...marked(card.summary, matches(card.summary, parts)));
    if (parts.length > 0 && hit.field === 2) lookInside(card, parts, link, text);
    return element(
      "li",
      { class: "line" },
      element("p", { class: "title" }, link),
      text,
      element(
        "p",
        { class: "meta" },
        element("span", { class: "period" }, ...(card.period ? ends(card.period.said) : [card.published])),
        card.issuer && element("span", {}, card.issuer),
      ),
      badges(card),
    );
  }

  /** A period in two pieces, so that no line breaks within a date: "from … to" and "…", or 「…から」 and 「…まで」. */
  function ends(said) {
    const between = form.dataset.period.split("|")[1];
    const [word] = /^\s*\S+/.exec(between) ?? [];
    const [opens, closes] = word ? said.split(between) : [];
    if (!closes) return [said];
    return [element("span", {}, opens + word), between.slice(word.length), element("span", {}, closes)];
  }

  /** Kind and phase, as parts/badges.html. */
  function badges({ kind, phase, period }) {
    const now = phaseAt({ phase, period }, Date.now() / 1000);
    const said = [...form.elements.phase.options].find((option) => option.value === now);
    const instants = period && { "data-opens": instant(period.opens), "data-end": instant(period.end) };
    return element(
      "p",
      { class: "badges" },
      element("span", { class: "badge kind" }, kind),
      said && element("span", { class: "badge phase", "data-phase": now, ...instants }, said.text),
    );
  }

  const instant = (seconds) => new Date(seconds * 1000).toISOString();

  /** The fragment of the first text that has a match. */
  const fragmentOf = (texts, parts) => texts.map((text) => fragment(text, parts, lang)).find((found) => found !== "") ?? "";

  /** Takes the text around the match from the page itself, once the result is shown; without it, the summary stays. */
  async function lookInside(card, parts, link, text) {
    const page = await fetch(card.href).then((response) => (response.ok ? response.text() : ""), () => "");
    const blocks = blocksOf(new DOMParser().parseFromString(page, "text/html"));
    const best = parts.map((part) => blocks.find((block) => matches(block, [part]).length > 0));
    const block = blocks.find((candidate) => parts.every((part) => matches(candidate, [part]).length > 0)) ?? best.find(Boolean);
    if (!block) return;
    const found = snippet(block, parts, lang, ROOM);
    text.replaceChildren(found.cutBefore ? "…" : "", ...marked(found.text, found.marks), found.cutAfter ? "…" : "");
    link.href = card.href + fragment(block, parts, lang);
  }

  /** The paragraphs, items and cells of a page, each as one text: a fragment of an address cannot reach over them. */
  function blocksOf(page) {
    page.querySelectorAll("rt, rp, script, style, nav, .badges").forEach((other) => other.remove());
    const blocks = new Map();
    const texts = page.createTreeWalker(page.querySelector("main") ?? page.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const block = texts.currentNode.parentElement.closest("p, li, dt, dd, td, th, h1, h2, h3, h4, h5, h6, pre, div, section, main, body");
      blocks.set(block, (blocks.get(block) ?? "") + texts.currentNode.data);
    }
    return [...blocks.values()].map((text) => text.replace(/\s+/g, " ").trim()).filter((text) => text !== "");
  }

  /** The text with each span in a `<mark>`. */
  function marked(text, spans) {
    const nodes = [];
    let at = 0;
    for (const { start, end } of spans) {
      nodes.push(text.slice(at, start), element("mark", {}, text.slice(start, end)));
      at = end;
    }
    return [...nodes, text.slice(at)];
  }

  function element(name, attributes, ...children) {
    const made = document.createElement(name);
    Object.entries(attributes).forEach(([attribute, value]) => made.setAttribute(attribute, value));
    made.append(...children.filter(Boolean));
    return made;
  }

  // The page comes to life

  function searchAnew() {
    keepAddress();
    search();
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    searchAnew();
  });
  form.elements.phase.addEventListener("change", searchAnew);
  form.elements.year.addEventListener("change", searchAnew);
  addEventListener("popstate", () => {
    fillForm();
    search();
  });
  fillForm();
  search();
})();
