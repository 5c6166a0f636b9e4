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
      ["shan't", "shouldn't"],
      ["mustn't", "shouldn't"],
    ]),
  ],
  [
    'fr',
    new Map([
      ['doit', 'devrait'],
      ['devons', 'devrions'],
      ['doivent', 'devraient'],
      ['devra', 'devrait'],
      ['devrons', 'devrions'],
      ['devront', 'devraient'],
    ]),
  ],
  [
    'es',
    new Map([
      ['debe', 'debería'],
      ['debemos', 'deberíamos'],
      ['deben', 'deberían'],
      ['deberá', 'debería'],
      ['deberemos', 'deberíamos'],
      ['deberán', 'deberían'],
    ]),
  ],
]);

/** A word; an English contraction ("mustn't") is one. */
const WORD = /[\p{L}\p{M}]+(?:['’]t(?![\p{L}\p{M}]))?/gu;

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
    const counterpart = counterparts.get(quote.normalize('NFC').toLowerCase().replace('’', "'"));
    if (counterpart === undefined) continue;
    found.push({ from, to: from + quote.length, quote, counterpart: inCaseOf(quote, counterpart) });
  }
  return found;
}

/** The word in the case, and with the apostrophe, of the one it stands for. */
function inCaseOf(model: string, plain: string): string {
  const word = model.includes('’') ? plain.replace("'", '’') : plain;
  if (model === model.toUpperCase()) return word.toUpperCase();
  return model.startsWith(model.charAt(0).toLowerCase()) ? word : word.charAt(0).toUpperCase() + word.slice(1);
}
