// Instants of the generated site, counted from one: all of its phases are phases at AT.

/** The instant the generated site is built at, in the site's own zone. */
export const AT = "2025-10-15T12:00:00+09:00";

const DAY = 24 * 60 * 60 * 1000;
const TOKYO = 9 * 60 * 60 * 1000;

/** The civil date so many days after AT: "2025-10-16". */
export const date = (days) => new Date(Date.parse(AT) + TOKYO + days * DAY).toISOString().slice(0, 10);

/** A minute of the day so many days after AT: "2025-10-16 17:00". */
export const minute = (days, time) => `${date(days)} ${time}`;
