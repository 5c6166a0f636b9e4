import type { Language } from '../../block';
import type { TextRange } from '../../range';
import { bindingVerbs, type BindingForce, type BindingVerb } from './binding-verbs';
import { NEGATIONS } from './negations';
import { type SpokenWord, spokenWords } from './spoken-words';

/** A verb of obligation where it stands in a text; the range is that of the verb. */
export interface BindingPhrase extends TextRange {
  /** The same for all persons and numbers of one tense: `shall`, `devrait`, `podrá`. */
  readonly form: string;
  readonly force: BindingForce;
  /** What negates it ("not", "ne", "no", "No" at the opening of the clause), or null. */
  readonly negation: TextRange | null;
  /** The verb with its negation as it reads: "shall not", "ne doit", "No … shall". */
  readonly words: string;
}

/**
 * The verbs of obligation of a text, in its order: *may, should, shall, must* and their kin, and those of *devoir* and
 * *pouvoir*, *deber* and *poder*, each with its negation. Languages without a list give none.
 */
export function bindingPhrases(text: string, language: Language): readonly BindingPhrase[] {
  const primary = language.toLowerCase().split('-', 1).join('');
  const verbs = bindingVerbs(primary);
  const negationOf = NEGATIONS[primary];
  if (verbs === null || negationOf === undefined) return [];
  const words = spokenWords(text, primary === 'en');
  const found: BindingPhrase[] = [];
  for (const [index, word] of words.entries()) {
    const verb = verbs.get(word.word);
    if (verb === undefined || isOther(text, words, index)) continue;
    const negation = verb.negates ? ([index, index] as const) : negationOf(words, index);
    found.push(phrase(text, words, index, verb, negation));
  }
  return found;
}

function phrase(
  text: string,
  words: readonly SpokenWord[],
  index: number,
  { form, force }: BindingVerb,
  negation: readonly [number, number] | null,
): BindingPhrase {
  const own = rangeOf(text, words, index, index);
  if (negation === null) return { ...own, form, force, negation: null, words: own.quote };
  const [first, last] = negation;
  const range = rangeOf(text, words, first, last);
  const begin = Math.min(first, index);
  const end = Math.max(last, index);
  const isClose = end - begin - (last - first) <= 3;
  const whole = isClose ? rangeOf(text, words, begin, end).quote : `${range.quote} … ${own.quote}`;
  return { ...own, form, force, negation: range, words: whole };
}

function rangeOf(text: string, words: readonly SpokenWord[], first: number, last: number): TextRange {
  const from = words[first]?.from ?? 0;
  const to = words[last]?.to ?? from;
  return { from, to, quote: text.slice(from, to) };
}

/** The month of May, and « peut-être ». */
function isOther(text: string, words: readonly SpokenWord[], index: number): boolean {
  const { from = 0, to = 0, word, opens } = words[index] ?? {};
  if (word === 'peut') return text.slice(to).normalize('NFC').toLowerCase().startsWith('-être');
  if (word !== 'may' || text.slice(from, to) !== 'May') return false;
  return opens !== 'sentence' || /\d\W*$/.test(text.slice(0, from)) || /^\s*\d/.test(text.slice(to));
}
