/** BCP 47 tag of one of the body's languages. */
export type Language = string;
/** One text per language of the body. */
export type Localised = Readonly<Record<Language, string>>;
/** RFC 3339, UTC, three decimals: `2004-06-01T09:30:00.000Z`. Such strings compare in the order of time. */
export type Instant = string;
/** Random v4 UUID. */
export type Id = string;
