import { diffArrays } from 'diff';
import type { Language } from '../../block';
import { acceptAll, type Mark, rejectAll } from '../../mark';
import { bindingPhrases, type BindingPhrase } from './binding-phrases';
import { changesOf, type Change } from './changes';

/**
 * What a change does to the force of a text: it binds more or less, says the opposite, says the same in another word
 * ("shall" to "must"), or a verb of obligation came or went with its sentence.
 */
export type BindingEffect = 'stronger' | 'weaker' | 'reversed' | 'reworded' | 'added' | 'removed';

/** A change of a verb of obligation. One of `from` and `to` is null where the verb came or went. */
export interface BindingChange {
  readonly effect: BindingEffect;
  /** In the old text. */
  readonly from: BindingPhrase | null;
  /** In the new text. */
  readonly to: BindingPhrase | null;
  /** The indexes of the marks that make the change, in order. */
  readonly marks: readonly number[];
}

/** A prohibition binds as an order does, so "may not" is as strong as "shall not". */
const STRENGTH = { permission: 1, recommendation: 2, obligation: 3 } as const;

/**
 * Which marks of a comparison change the binding force of the text, in the order of the text. Persons and numbers of a
 * verb do not count (*doit*, *doivent*), tenses do. English, French and Spanish; other languages give none.
 * @param marks a comparison of two texts in this language.
 */
export function bindingChanges(marks: readonly Mark[], language: Language): readonly BindingChange[] {
  const changes = changesOf(marks);
  const before = bindingPhrases(rejectAll(marks), language);
  const after = bindingPhrases(acceptAll(marks), language);
  const found: (BindingChange & { readonly at: number })[] = [];
  const newAt = new Map(after.map((phrase) => [phrase.from, phrase]));
  const touched = new Map<Change, { readonly from: BindingPhrase[]; readonly to: BindingPhrase[] }>();
  const touch = (change: Change | undefined) => {
    const sides = (change && touched.get(change)) ?? { from: [], to: [] };
    if (change !== undefined) touched.set(change, sides);
    return sides;
  };
  for (const from of before) {
    const to = newAt.get(placeInNew(from, changes) ?? -1);
    if (to === undefined) touch(nearest(changes, from, 'old')).from.push(from);
    else {
      newAt.delete(to.from);
      const change =
        to.negation === null ? nearest(changes, from.negation ?? from, 'old') : nearest(changes, to.negation, 'new');
      const effect = effectOf(from, to);
      if (effect !== null && change !== undefined) found.push({ effect, from, to, marks: change.marks, at: to.from });
    }
  }
  for (const to of newAt.values()) touch(nearest(changes, to, 'new')).to.push(to);
  for (const [change, sides] of touched) {
    for (const one of paired(sides.from, sides.to))
      found.push({ ...one, marks: change.marks, at: one.to?.from ?? change.newFrom });
  }
  return found.sort((a, b) => a.at - b.at).map(({ at: _, ...change }) => change);
}

/** Where a verb that no change touches stands in the new text; null for one that is touched. */
function placeInNew(phrase: BindingPhrase, changes: readonly Change[]): number | null {
  let shift = 0;
  for (const { oldFrom, oldTo, newFrom, newTo } of changes) {
    if (oldFrom >= phrase.to) break;
    if (oldTo > phrase.from) return null;
    shift += newTo - newFrom - (oldTo - oldFrom);
  }
  return phrase.from + shift;
}

function nearest(
  changes: readonly Change[],
  { from, to }: { readonly from: number; readonly to: number },
  side: 'old' | 'new',
): Change | undefined {
  let best: Change | undefined;
  let least = Infinity;
  for (const change of changes) {
    const [begin, end] = side === 'old' ? [change.oldFrom, change.oldTo] : [change.newFrom, change.newTo];
    const distance = Math.max(begin - to, from - end, 0);
    if (distance < least) [best, least] = [change, distance];
  }
  return best;
}

const sense = ({ form, negation }: BindingPhrase) => `${form}${negation === null ? '' : ' not'}`;

/** The verbs of one change against each other: those that say the same go together, the others in their order. */
function paired(
  before: readonly BindingPhrase[],
  after: readonly BindingPhrase[],
): readonly Pick<BindingChange, 'effect' | 'from' | 'to'>[] {
  const out: Pick<BindingChange, 'effect' | 'from' | 'to'>[] = [];
  let struck: readonly BindingPhrase[] = [];
  let put: readonly BindingPhrase[] = [];
  const close = () => {
    for (let index = 0; index < Math.max(struck.length, put.length); index += 1) {
      const from = struck[index] ?? null;
      const to = put[index] ?? null;
      const effect = effectOf(from, to);
      if (effect !== null) out.push({ effect, from, to });
    }
    struck = put = [];
  };
  let [oldAt, newAt] = [0, 0];
  for (const { added, removed, count } of diffArrays(before.map(sense), after.map(sense))) {
    if (removed) struck = before.slice(oldAt, oldAt + count);
    else if (added) put = after.slice(newAt, newAt + count);
    else close();
    if (!added) oldAt += count;
    if (!removed) newAt += count;
  }
  close();
  return out;
}

function effectOf(from: BindingPhrase | null, to: BindingPhrase | null): BindingEffect | null {
  if (from === null || to === null) return from === null ? 'added' : 'removed';
  if ((from.negation === null) !== (to.negation === null)) return 'reversed';
  const difference = strengthOf(to) - strengthOf(from);
  if (difference !== 0) return difference > 0 ? 'stronger' : 'weaker';
  return from.form === to.form ? null : 'reworded';
}

function strengthOf({ force, negation }: BindingPhrase): number {
  return force === 'permission' && negation !== null ? STRENGTH.obligation : STRENGTH[force];
}
