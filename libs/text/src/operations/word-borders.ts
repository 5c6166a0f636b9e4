/** Scripts that write words without blanks between them: there a letter beside a letter need not be one word. */
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const LETTER = `(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}]`;
const ENDS_IN_WORD = new RegExp(`(?:${LETTER})+$`, 'u');
const BEGINS_IN_WORD = new RegExp(`^(?:${LETTER})+`, 'u');
/** The longest word that is looked for, in UTF-16 units: bounds the time. */
const LONGEST_WORD = 128;

/** Whether a text ends in a letter or figure of a script that sets its words apart. */
export function endsInWord(text: string): boolean {
  return text !== '' && ENDS_IN_WORD.test(text);
}

/** Whether a text begins with one. */
export function beginsInWord(text: string): boolean {
  return text !== '' && BEGINS_IN_WORD.test(text);
}

/** Whether a cut at this UTF-16 offset goes through a word. */
export function cutsWord(text: string, at: number): boolean {
  return endsInWord(text.slice(Math.max(0, at - 2), at)) && beginsInWord(text.slice(at, at + 2));
}

/** The length of the word that ends at an offset, 0 where none does. */
export function wordBefore(text: string, at: number): number {
  return ENDS_IN_WORD.exec(text.slice(Math.max(0, at - LONGEST_WORD), at))?.[0].length ?? 0;
}

/** The length of the word that begins at an offset, 0 where none does. */
export function wordAfter(text: string, at: number): number {
  return BEGINS_IN_WORD.exec(text.slice(at, at + LONGEST_WORD))?.[0].length ?? 0;
}
