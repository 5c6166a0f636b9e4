import type { Language } from './block';
import type { TextRange } from './range';

/** A word of obligation, and what a non-binding text says instead. */
export interface BindingWord extends TextRange {
  readonly counterpart: string;
}

/** Rules, section 7: non-binding texts say "should", not "shall"; the tool points at "shall" and "must". */
const COUNTERPARTS: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  [
    'en',
    new Map([
      ['shall', 'should'],
      ['must', 'should'],
    ]),
  ],
  [
    'fr',
    new Map([
      ['doit', 'devrait'],
      ['doivent', 'devraient'],
      ['devra', 'devrait'],
      ['devront', 'devraient'],
    ]),
  ],
  [
    'es',
    new Map([
      ['debe', 'debería'],
      ['deben', 'deberían'],
      ['deberá', 'debería'],
      ['deberán', 'deberían'],
    ]),
  ],
]);

const WORD = /[\p{L}\p{M}]+/gu;

/**
 * Points at the words by which a text would bind, with the counterpart by which it would not; it only points, the
 * drafter decides. English, French and Spanish; other languages have no list yet and give none.
 * @returns ranges in UTF-16 units of the text, in its order.
 */
export function bindingWords(text: string, language: Language): readonly BindingWord[] {
  const counterparts = COUNTERPARTS.get(language.toLowerCase().split('-', 1).join(''));
  if (counterparts === undefined) return [];
  const found: BindingWord[] = [];
  for (const { 0: quote, index: from } of text.matchAll(WORD)) {
    const counterpart = counterparts.get(quote.normalize('NFC').toLowerCase());
    if (counterpart === undefined) continue;
    found.push({ from, to: from + quote.length, quote, counterpart: inCaseOf(quote, counterpart) });
  }
  return found;
}

function inCaseOf(model: string, word: string): string {
  if (model === model.toUpperCase()) return word.toUpperCase();
  return model.startsWith(model.charAt(0).toLowerCase()) ? word : word.charAt(0).toUpperCase() + word.slice(1);
}
