// Finds notices in the index that kokuji writes: the other half of src/search, held to it by tests/vectors/search.json.
// No document, no network: search.js gives it a way to load files, and shows what it finds.
"use strict";

globalThis.kokujiSearch = (() => {
  /** From so many characters on, a word also finds longer ones; it is also what decides the shard of a word. */
  const PREFIX = 3;

  // One spelling

  /** A character with what composes with it: marks, half-width voiced sound marks, vowels and finals of Hangul. */
  const UNIT = /.[\p{M}\u1160-\u11ff\ud7b0-\ud7ff\uff9e\uff9f]*/gsu;

  /**
   * Text in NFKC and lower case, without what is not seen.
   * @param {string} text
   * @returns {{text: string, starts: number[], ends: number[]}} For each letter where its unit stands in the original.
   */
  function normalize(text) {
    const normal = { text: "", starts: [], ends: [] };
    for (const unit of text.matchAll(UNIT)) {
      const folded = fold(unit[0]);
      normal.text += folded;
      for (let letter = 0; letter < folded.length; letter += 1) {
        normal.starts.push(unit.index);
        normal.ends.push(unit.index + unit[0].length);
      }
    }
    return normal;
  }

  const fold = (unit) =>
    unit.normalize("NFKC").toLowerCase().normalize("NFKC").replace(/\p{Default_Ignorable_Code_Point}/gu, "");

  // Tokens

  const JAPANESE = "(?!\\p{M})[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}ー〆]";
  const RUN = new RegExp(
    `(?<japanese>(?:${JAPANESE}\\p{M}*)+)|(?<word>(?:(?!${JAPANESE})[\\p{L}\\p{N}]\\p{M}*)+)|(?<other>[^\\p{White_Space}\\p{M}])`,
    "gu",
  );
  const BEGINS_JAPANESE = new RegExp(`^${JAPANESE}`, "u");
  const isJapanese = (token) => BEGINS_JAPANESE.test(token);
  const isHan = (letter) => /^\p{sc=Han}/u.test(letter);

  /**
   * A token of normalized text. `spare` is a single character that bigrams cover: a query does not need it.
   * @typedef {{text: string, position: number, start: number, end: number, spare: boolean}} Token
   */

  /**
   * Cuts normalized text into tokens, as `tokenize` of src/search/token.rs.
   * @param {string} normal
   * @param {boolean} [everyLetter] Whether each Japanese character is a token of its own too, wherever it stands.
   * @returns {Token[]}
   */
  function tokenize(normal, everyLetter = false) {
    const tokens = [];
    const met = new Set();
    let position = 0;
    let gap = 0;
    for (const run of normal.matchAll(RUN)) {
      if (run.groups.other) {
        gap = 1;
        continue;
      }
      position += gap;
      gap = 0;
      const found = run.groups.word ? [whole(run)] : japanese(run, (letter) => everyLetter || isNew(met, letter));
      tokens.push(...found.map((token) => ({ ...token, position: position + token.position })));
      position = tokens.at(-1).position + 1;
    }
    return tokens;
  }

  const whole = (run) => ({ text: run[0], position: 0, start: run.index, end: run.index + run[0].length, spare: false });

  /** Bigrams, and the single characters at both ends and where `isWanted`. The last token is at the last position. */
  function japanese(run, isWanted) {
    const tokens = [];
    const letters = [...run[0].matchAll(/\P{M}\p{M}*/gu)];
    letters.forEach((letter, position) => {
      const isLast = position === letters.length - 1;
      const start = run.index + letter.index;
      const add = (text, spare) => tokens.push({ text, position, start, end: start + text.length, spare });
      const wanted = isWanted(letter[0]);
      if (position === 0 || isLast || wanted) add(letter[0], letters.length > 1);
      if (!isLast) add(letter[0] + letters[position + 1][0], false);
    });
    return tokens;
  }

  function isNew(met, letter) {
    if (!isHan(letter) || met.has(letter)) return false;
    met.add(letter);
    return true;
  }

  // The query

  /**
   * A piece of the query that has to be found as it stands; the last word of one that is not quoted may be unfinished.
   * @typedef {{text: string, quoted: boolean, tokens: Token[]}} Part
   */

  /**
   * The parts of a query: words between white space, and phrases in quotation marks.
   * @param {string} query
   * @returns {Part[]}
   */
  function parse(query) {
    const parts = [...query.matchAll(/"([^"]+)"|“([^”]+)”|「([^」]+)」|『([^』]+)』|([^\p{White_Space}"“「『]+)/gu)];
    return parts
      .map(([, straight, curly, hook, double, word]) => part(straight ?? curly ?? hook ?? double ?? word, !word))
      .filter((found) => found.tokens.length > 0);
  }

  const part = (text, quoted) => ({ text, quoted, tokens: tokenize(normalize(text).text).filter((token) => !token.spare) });

  /** All of the query as one phrase. */
  const together = (parts) => part(parts.map((one) => one.text).join(" "), true);

  /**
   * The words that parts are made of, as the browser's dictionary has them: 資金決済法 is 資金, 決済 and 法.
   * @param {Part[]} parts
   * @param {string} language
   * @returns {Part[]}
   */
  function pieces(parts, language) {
    const words = parts.flatMap(({ text }) => wordsOf(text, language));
    return words.map((word) => part(word, true)).filter((found) => found.tokens.length > 0);
  }

  /** The text between one boundary and the next. */
  function wordsOf(text, language) {
    const bounds = boundaries(text, language);
    return bounds.slice(1).map((end, index) => text.slice(bounds[index], end));
  }

  const mayBePrefix = (token) => token.text.length >= PREFIX && !isJapanese(token.text);

  /** Every token that matches the one of the query, of all `known`. */
  function matching(known, token, asPrefix) {
    if (!asPrefix || !mayBePrefix(token)) return known.has(token.text) ? [token.text] : [];
    return [...known.keys()].filter((word) => word.startsWith(token.text));
  }

  // The files

  /** Reads numbers of seven bits a byte (LEB128) and runs of bytes; a file that is cut short is an error, not zeros. */
  class Cursor {
    constructor(bytes) {
      this.bytes = bytes;
      this.at = 0;
    }

    get done() {
      return this.at >= this.bytes.length;
    }

    number() {
      let value = 0;
      for (let scale = 1; ; scale *= 128) {
        const [byte] = this.take(1);
        value += (byte & 127) * scale;
        if (!(byte & 128)) return value;
      }
    }

    take(length) {
      this.at += length;
      if (this.at > this.bytes.length) throw new RangeError("a file of the index is cut short");
      return this.bytes.subarray(this.at - length, this.at);
    }
  }

  /** A shard: the posting of each term, still in bytes. */
  function readShard(bytes) {
    const terms = new Map();
    const decoder = new TextDecoder();
    for (const cursor = new Cursor(bytes); !cursor.done; ) {
      const term = decoder.decode(cursor.take(cursor.number()));
      terms.set(term, cursor.take(cursor.number()));
    }
    return terms;
  }

  /** A posting: the positions in each document. */
  function readPosting(bytes) {
    const documents = new Map();
    let document = 0;
    for (const cursor = new Cursor(bytes); !cursor.done; ) {
      document += cursor.number();
      const positions = [];
      for (let last = false, position = 0; !last; ) {
        const step = cursor.number();
        position += step >> 1;
        last = step % 2 === 1;
        positions.push(position);
      }
      documents.set(document, positions);
    }
    return documents;
  }

  function readFacets(bytes, phases) {
    const facets = [];
    for (const cursor = new Cursor(bytes); !cursor.done; ) {
      const facet = { year: cursor.number(), phase: phases[cursor.number()] };
      const opens = cursor.number();
      if (opens > 0) facet.period = { opens, end: opens + cursor.number() };
      facets.push(facet);
    }
    return facets;
  }

  /** FNV-1a over the bytes of a Japanese token, or of the first characters of a word. */
  function hash(token) {
    const key = isJapanese(token) ? token : [...token].slice(0, PREFIX).join("");
    return new TextEncoder().encode(key).reduce((value, byte) => Math.imul(value ^ byte, 0x01000193) >>> 0, 0x811c9dc5);
  }

  /**
   * The phase of a notice at an instant: the index was made earlier.
   * @param {{phase: string, period?: {opens: number, end: number}}} notice
   * @param {number} now In seconds since 1970.
   */
  function phaseAt({ phase, period }, now) {
    if (!period || !["upcoming", "open", "closed"].includes(phase)) return phase;
    if (now < period.opens) return "upcoming";
    return now < period.end ? "open" : "closed";
  }

  // Finding

  /**
   * Where a part begins, in each document that has it as a phrase.
   * @param {Token[]} tokens
   * @param {Map<number, number[]>[]} postings One a token.
   * @returns {Map<number, number>} The first position by document.
   */
  function phrase(tokens, postings) {
    const found = new Map();
    const rarest = postings.reduce((least, posting) => (posting.size < least.size ? posting : least));
    for (const document of rarest.keys()) {
      const lists = postings.map((posting) => posting.get(document) ?? []);
      const follows = (start) =>
        lists.every((list, index) => list.includes(start + tokens[index].position - tokens[0].position));
      const start = lists[0].find(follows);
      if (start !== undefined) found.set(document, start);
    }
    return found;
  }

  /** The documents that all parts are in, with the position furthest from the title. */
  function inAll(parts) {
    const [first, ...others] = parts;
    const found = [...(first ?? new Map())].filter(([document]) => others.every((other) => other.has(document)));
    return new Map(found.map(([document, at]) => [document, Math.max(at, ...others.map((other) => other.get(document)))]));
  }

  /** An index at a place from which files can be loaded by name; each is loaded once. */
  class Index {
    /**
     * @param {(name: string) => Promise<Uint8Array>} load
     * @param {string} language
     */
    static async open(load, language) {
      return new Index(load, language, JSON.parse(new TextDecoder().decode(await load("index.json"))));
    }

    constructor(load, language, root) {
      this.load = load;
      this.language = language;
      this.root = root;
      this.files = new Map();
    }

    /**
     * The documents to show, best first: by tier (all as one phrase; every part; every part, the last words unfinished), by
     * field (title, summary, body), latest first. If there is none, those in which the words of the parts are scattered.
     * @param {string} query Nothing stands for everything.
     * @param {{phase?: string, year?: string, now: number}} filter
     * @returns {Promise<{documents: {document: number, field: number}[], scattered: boolean}>}
     */
    async find(query, filter) {
      const parts = parse(query);
      const passes = await this.filter(filter);
      const tiers = query.trim() === "" ? [this.everything()] : await this.tiers(parts);
      const documents = this.rank(tiers).filter(({ document }) => passes(document));
      const words = pieces(parts, this.language);
      if (documents.length > 0 || words.length <= parts.length) return { documents, scattered: false };
      const scattered = this.rank([await this.having(words, false)]).filter(({ document }) => passes(document));
      return { documents: scattered, scattered: scattered.length > 0 };
    }

    /** What the results show of these documents. */
    async cards(documents) {
      const { cards, chunk } = this.root;
      const read = (bytes) => JSON.parse(new TextDecoder().decode(bytes));
      const load = (document) => this.file(`cards.${cards[Math.floor(document / chunk)]}.json`, read);
      return Promise.all(documents.map(async (document) => (await load(document))[document % chunk]));
    }

    /** @private */
    async tiers(parts) {
      if (parts.length === 0) return [];
      return Promise.all([this.having([together(parts)], false), this.having(parts, false), this.having(parts, true)]);
    }

    /** @private The documents that have all parts, with a position. */
    async having(parts, unfinished) {
      return inAll(await Promise.all(parts.map((one) => this.phrase(one, unfinished && !one.quoted))));
    }

    /** @private */
    async phrase({ tokens }, unfinished) {
      const isLast = (index) => index === tokens.length - 1;
      return phrase(tokens, await Promise.all(tokens.map((token, index) => this.posting(token, unfinished && isLast(index)))));
    }

    /** @private The positions of a token, or of all words that begin with it. */
    async posting(token, asPrefix) {
      const { terms } = this.root;
      const shard = terms[hash(token.text) % terms.length];
      if (!shard) return new Map();
      const known = await this.file(`terms.${shard}.bin`, readShard);
      const documents = new Map();
      for (const [document, positions] of matching(known, token, asPrefix).flatMap((term) => [...readPosting(known.get(term))])) {
        documents.set(document, [...(documents.get(document) ?? []), ...positions].sort((a, b) => a - b));
      }
      return documents;
    }

    /** @private */
    everything() {
      return new Map(Array.from({ length: this.root.documents }, (_, document) => [document, 0]));
    }

    /** @private */
    rank(tiers) {
      const field = (position) => this.root.fields.findLastIndex((start) => position >= start);
      const found = new Map();
      tiers.forEach((documents, tier) => {
        for (const [document, position] of documents) {
          if (!found.has(document)) found.set(document, { document, tier, field: field(position) });
        }
      });
      return [...found.values()].sort((a, b) => a.tier - b.tier || a.field - b.field || b.document - a.document);
    }

    /** @private Whether a document passes; the facets are only loaded if something is asked of them. */
    async filter({ phase, year, now }) {
      if (!phase && !year) return () => true;
      const facets = await this.file(`facets.${this.root.facets}.bin`, (bytes) => readFacets(bytes, this.root.phases));
      return (document) =>
        (!year || String(facets[document].year) === year) && (!phase || phaseAt(facets[document], now) === phase);
    }

    /** @private A file as `read` makes it of the bytes; one that failed is asked for anew the next time. */
    file(name, read) {
      if (!this.files.has(name)) {
        const file = this.load(name).then(read);
        file.catch(() => this.files.delete(name));
        this.files.set(name, file);
      }
      return this.files.get(name);
    }
  }

  // Showing

  /**
   * Where the words of a query stand in a text: spans of the original, in order, none over another.
   * @param {string} text
   * @param {Part[]} parts
   * @returns {{start: number, end: number}[]}
   */
  function matches(text, parts) {
    const normal = normalize(text);
    const known = new Map();
    for (const token of tokenize(normal.text, true)) {
      if (!known.has(token.text)) known.set(token.text, new Map());
      known.get(token.text).set(token.position, token);
    }
    const spans = parts.flatMap((one) => exactOrUnfinished(known, one));
    return merged(spans.map(({ start, end }) => ({ start: normal.starts[start], end: normal.ends[end - 1] })));
  }

  function exactOrUnfinished(known, one) {
    const exact = spansOf(known, one.tokens, false);
    return exact.length > 0 || one.quoted ? exact : spansOf(known, one.tokens, true);
  }

  function spansOf(known, tokens, unfinished) {
    const places = tokens.map((token, index) => {
      const words = matching(known, token, unfinished && index === tokens.length - 1);
      return new Map(words.flatMap((word) => [...known.get(word)]));
    });
    const at = (index, start) => places[index].get(start + tokens[index].position - tokens[0].position);
    const starts = [...places[0].keys()].filter((start) => places.every((_, index) => at(index, start)));
    return starts.map((start) => ({ start: at(0, start).start, end: at(tokens.length - 1, start).end }));
  }

  function merged(spans) {
    const whole = [];
    for (const span of spans.sort((a, b) => a.start - b.start)) {
      const last = whole.at(-1);
      if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
      else whole.push({ ...span });
    }
    return whole;
  }

  /**
   * Where words begin and end, so that nothing is cut inside one; characters, where the browser cannot tell.
   * @param {string} text
   * @param {string} language
   * @returns {number[]} Rising, from 0 to the length of the text.
   */
  function boundaries(text, language) {
    const starts = Intl.Segmenter
      ? [...new Intl.Segmenter(language, { granularity: "word" }).segment(text)].map(({ index }) => index)
      : [...text.matchAll(UNIT)].map(({ index }) => index);
    return [...starts, text.length];
  }

  /** The span made so wide that it begins and ends between words. */
  function widened({ start, end }, bounds) {
    return { start: bounds.findLast((bound) => bound <= start), end: bounds.find((bound) => bound >= end) };
  }

  /**
   * The piece of a text around its first match.
   * @param {string} text
   * @param {Part[]} parts
   * @param {string} language
   * @param {{before: number, after: number}} room In letters.
   * @returns {?{text: string, marks: {start: number, end: number}[], cutBefore: boolean, cutAfter: boolean}}
   */
  function snippet(text, parts, language, { before, after }) {
    const found = matches(text, parts);
    if (found.length === 0) return null;
    const bounds = boundaries(text, language);
    const begins = (bound) => bound === 0 || /[\p{L}\p{N}]/u.test(String.fromCodePoint(text.codePointAt(bound) ?? 0));
    const earliest = Math.min(found[0].start - before, widened(found[0], bounds).start);
    const start = bounds.find((bound) => bound >= earliest && begins(bound));
    const end = bounds.findLast((bound) => bound <= Math.max(found[0].end + after, widened(found[0], bounds).end));
    const marks = found.filter((match) => match.end <= end);
    return {
      text: text.slice(start, end),
      marks: marks.map((match) => ({ start: match.start - start, end: match.end - start })),
      cutBefore: start > 0,
      cutAfter: end < text.length,
    };
  }

  /**
   * The fragment of an address that lets the browser highlight the matches of a text (`#:~:text=`), in the text's own
   * spelling; browsers look for whole words.
   * @param {string} text
   * @param {Part[]} parts
   * @param {string} language
   */
  function fragment(text, parts, language) {
    const bounds = boundaries(text, language);
    const words = matches(text, parts).map((match) => widened(match, bounds)).map(({ start, end }) => text.slice(start, end).trim());
    const directives = [...new Set(words)].map((word) => `text=${encodeURIComponent(word).replaceAll("-", "%2D")}`);
    return directives.length > 0 ? `#:~:${directives.join("&")}` : "";
  }

  return { normalize, tokenize, parse, pieces, hash, phaseAt, matches, snippet, fragment, Index };
})();
