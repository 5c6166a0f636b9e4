/** What a verb of obligation does to its sentence. */
export type BindingForce = 'obligation' | 'recommendation' | 'permission';

/** A verb of obligation: persons and numbers of one tense share a form. */
export interface BindingVerb {
  readonly form: string;
  readonly force: BindingForce;
  /** A contraction that negates by itself: "mustn't". */
  readonly negates: boolean;
}

/** Force, form and the words that have it, per language. A Spanish or French conditional recommends, as "should" does. */
const VERBS: Readonly<Record<string, readonly (readonly [BindingForce, string, string])[]>> = {
  en: [
    ['obligation', 'shall', 'shall'],
    ['obligation', 'must', 'must'],
    ['recommendation', 'should', 'should'],
    ['recommendation', 'ought', 'ought'],
    ['permission', 'may', 'may'],
    ['permission', 'might', 'might'],
    ['permission', 'can', 'can'],
    ['permission', 'could', 'could'],
  ],
  fr: [
    ['obligation', 'doit', 'dois doit devons devez doivent doive doives'],
    ['obligation', 'devra', 'devrai devras devra devrons devrez devront'],
    ['recommendation', 'devrait', 'devrais devrait devrions devriez devraient'],
    ['permission', 'peut', 'peux peut pouvons pouvez peuvent puisse puisses puissent puissions puissiez'],
    ['permission', 'pourra', 'pourrai pourras pourra pourrons pourrez pourront'],
    ['permission', 'pourrait', 'pourrais pourrait pourrions pourriez pourraient'],
  ],
  es: [
    ['obligation', 'debe', 'debo debes debe debemos debéis deben deba debas debamos deban'],
    ['obligation', 'deberá', 'deberé deberás deberá deberemos deberéis deberán'],
    [
      'recommendation',
      'debería',
      'debería deberías deberíamos deberíais deberían debiera debieras debiéramos debieran',
    ],
    ['permission', 'puede', 'puedo puedes puede podemos podéis pueden pueda puedas podamos puedan'],
    ['permission', 'podrá', 'podré podrás podrá podremos podréis podrán'],
    ['permission', 'podría', 'podría podrías podríamos podríais podrían pudiera pudieras pudiéramos pudieran'],
  ],
};

/** English verbs that negate in one word. */
const NEGATIVE: readonly (readonly [string, string])[] = [
  ['shall', "shan't"],
  ['must', "mustn't"],
  ['should', "shouldn't"],
  ['ought', "oughtn't"],
  ['may', "mayn't"],
  ['might', "mightn't"],
  ['can', "can't"],
  ['can', 'cannot'],
  ['could', "couldn't"],
];

const BY_LANGUAGE: ReadonlyMap<string, ReadonlyMap<string, BindingVerb>> = new Map(
  Object.entries(VERBS).map(([language, forms]) => {
    const verbs = new Map<string, BindingVerb>();
    for (const [force, form, words] of forms) {
      for (const word of words.split(' ')) verbs.set(word, { form, force, negates: false });
    }
    if (language === 'en') addNegative(verbs);
    return [language, verbs];
  }),
);

function addNegative(verbs: Map<string, BindingVerb>): void {
  for (const [form, word] of NEGATIVE) {
    const verb = verbs.get(form);
    if (verb !== undefined) verbs.set(word, { ...verb, negates: true });
  }
}

/**
 * The verbs of obligation of a language, by word in NFC, lower case, with a straight apostrophe; none for a language
 * without a list.
 * @param language the primary subtag: `en`, `fr`, `es`.
 */
export function bindingVerbs(language: string): ReadonlyMap<string, BindingVerb> | null {
  return BY_LANGUAGE.get(language) ?? null;
}
