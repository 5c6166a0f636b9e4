import type { SpokenWord } from './spoken-words';

type Words = readonly SpokenWord[];

/** Where the negation of a verb stands, as indexes of words: `[first, last]`, or null where the verb is not negated. */
export type FindNegation = (words: Words, verb: number) => readonly [number, number] | null;

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const EN_BEHIND = set('not never neither');
const EN_BETWEEN = set('also then therefore thus however still in under at');
const EN_OPENING = set('no none neither nor nobody never nothing');
const EN_PREPOSITION = set('in under at on by');
const FR_PRONOUNS = set('le la les l lui leur y en se s me m te t nous vous');
const ES_PRONOUNS = set('se le les lo la los las me te nos os');
const ES_BEFORE = set('no nunca jamás tampoco nadie nada ni');
const ES_OPENING = set('ningún ninguna ninguno ningunas ningunos nadie nada nunca jamás tampoco ni');
const ES_PREPOSITION = set('en bajo de por a');

/** Per language; see `bindingPhrases`. */
export const NEGATIONS: Readonly<Record<string, FindNegation>> = {
  en: (words, verb) => englishBehind(words, verb) ?? openingOf(words, verb, EN_OPENING, EN_PREPOSITION, EN_OPENING),
  fr: frenchBefore,
  es: (words, verb) => spanishBefore(words, verb) ?? openingOf(words, verb, ES_OPENING, ES_PREPOSITION, ES_OPENING),
};

/** "shall not", "shall therefore never", "shall in no case". */
function englishBehind(words: Words, verb: number): readonly [number, number] | null {
  for (let at = verb + 1; at <= verb + 2; at += 1) {
    const next = words[at];
    if (next?.opens !== null) return null;
    if (EN_BEHIND.has(next.word)) return [at, at];
    if (at > verb + 1 && next.word === 'no' && words[at + 1] !== undefined) return [at, at + 1];
    if (!EN_BETWEEN.has(next.word) && !next.word.endsWith('ly')) return null;
  }
  return null;
}

/** "ne doit", "ne lui peut", "n'y doit"; "ne peut que" is no negation. */
function frenchBefore(words: Words, verb: number): readonly [number, number] | null {
  if (words[verb + 1]?.word === 'que') return null;
  const at = before(words, verb, FR_PRONOUNS);
  const word = words[at]?.word;
  return word === 'ne' || word === 'n' ? [at, at] : null;
}

/** "no debe", "no se podrá", "nunca deberá". */
function spanishBefore(words: Words, verb: number): readonly [number, number] | null {
  const at = before(words, verb, ES_PRONOUNS);
  return ES_BEFORE.has(words[at]?.word ?? '') ? [at, at] : null;
}

/** The word before the verb and the pronouns that stand to it; -1 where the clause ends first. */
function before(words: Words, verb: number, pronouns: ReadonlySet<string>): number {
  let at = verb;
  do {
    if (words[at]?.opens !== null) return -1;
    at -= 1;
  } while (pronouns.has(words[at]?.word ?? ''));
  return at;
}

/** "No fee shall …", "In no case shall …": the clause opens with a negation; so does a sentence up to a bracketed remark. */
function openingOf(
  words: Words,
  verb: number,
  opening: ReadonlySet<string>,
  prepositions: ReadonlySet<string>,
  negatives: ReadonlySet<string>,
): readonly [number, number] | null {
  let at = verb;
  // A comma right before the verb closes a remark: "No worker, whatever his status, shall …".
  const wanted = words[verb]?.opens === 'clause' ? 'sentence' : null;
  while (at > 0 && !(words[at]?.opens === 'sentence' || (wanted === null && words[at]?.opens === 'clause'))) at -= 1;
  const first = words[at]?.word ?? '';
  if (at < verb && opening.has(first)) return [at, at];
  const second = words[at + 1]?.word ?? '';
  return at + 1 < verb && prepositions.has(first) && negatives.has(second) ? [at, at + 1] : null;
}
