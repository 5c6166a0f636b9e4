/** What a line looks like by itself, before its neighbours are asked. */
export type LineShape =
  | { readonly kind: 'blank' }
  | { readonly kind: 'stray' }
  | { readonly kind: 'numbered'; readonly label: string; readonly text: string }
  | { readonly kind: 'bullet'; readonly text: string }
  | { readonly kind: 'note'; readonly label: string; readonly text: string }
  | { readonly kind: 'text'; readonly text: string };

const STRAY = /^[-–—•·▪*]$/u;
const BULLET = /^[-–—•·▪*]\s+(?<text>\S.*)$/u;
// Three digits at most: a line that begins with a year goes on with a sentence.
const NUMBERED = /^(?<label>\d{1,3})[.)](?:\s+(?<text>\S.*))?$/u;
const NOTE = /^(?<label>[⁰¹²³⁴-⁹]{1,3})\s*(?<text>\S.*)$/u;

// What may close a sentence after its full stop: quotation marks, brackets, italics, a note's mark.
const CLOSERS = /[\s"'”’»›)\]}>*⁰¹²³⁴-⁹]+$/u;
const END = /[.;:!?…。；：！？؟؛۔]$/u;
const ABBREVIATION = /(?:^|[\s(])(?:nos?|paras?|arts?|pp?|vol|cf|fig)\.$/iu;

/** A heading is no longer than this, in UTF-16 units. */
export const MAX_HEADING = 200;

/** Classifies one trimmed line by its first characters. */
export function shapeOf(line: string): LineShape {
  if (line === '') return { kind: 'blank' };
  if (STRAY.test(line)) return { kind: 'stray' };
  const numbered = NUMBERED.exec(line)?.groups;
  if (numbered) return { kind: 'numbered', label: numbered.label ?? '', text: numbered.text ?? '' };
  const bullet = BULLET.exec(line)?.groups;
  if (bullet) return { kind: 'bullet', text: bullet.text ?? '' };
  const note = NOTE.exec(line)?.groups;
  if (note) return { kind: 'note', label: note.label ?? '', text: note.text ?? '' };
  return { kind: 'text', text: line };
}

/** True where a text stops before its sentence does: no end punctuation, or only that of an abbreviation. */
export function endsOpen(text: string): boolean {
  const bare = text.replace(CLOSERS, '');
  return !END.test(bare) || ABBREVIATION.test(bare);
}

/** True where the first letter or digit of a line is a lower-case letter. */
export function startsLower(text: string): boolean {
  return /^[^\p{L}\p{N}]*\p{Ll}/u.test(text);
}

/** True where the first letter or digit of a line is an upper-case letter. */
export function startsUpper(text: string): boolean {
  return /^[^\p{L}\p{N}]*[\p{Lu}\p{Lt}]/u.test(text);
}

/** True for a short unfinished line that a blank may follow: neither end punctuation nor a comma, no lower-case start. */
export function looksLikeHeading(text: string): boolean {
  return text.length <= MAX_HEADING && endsOpen(text) && !text.replace(CLOSERS, '').endsWith(',') && !startsLower(text);
}
