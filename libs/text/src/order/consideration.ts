import { inOrder } from '../merge/merge-amendments';
import type { Entry } from '../conflicts/entry';
import type { ConflictGraph } from '../conflicts/graph';
import { chairsOrder, type OrderRefusal } from './chairs-order';
import { distance } from './distance';
import { provisionOf, provisionsOf } from './provisions';

/** What an amendment is to its provision: the order of consideration is that of this list (Rules, section 8). */
export const STEPS = ['deletion', 'replacement', 'change', 'addition'] as const;

/** One of `STEPS`; an addition puts a new provision behind this one. */
export type Step = (typeof STEPS)[number];

/** An amendment in the order of consideration. */
export interface Considered {
  readonly amendment: string;
  readonly step: Step;
  /** Words struck and put in: of two changes, the one further from the text comes first. */
  readonly distance: number;
  /** Of a sub-amendment: the amendment that it comes before. */
  readonly before: string | null;
}

/** The amendments to one provision, in the order in which they are considered. */
export interface ProvisionOrder {
  /** The provision's block; `TOP` for what comes before all provisions. */
  readonly provision: string;
  readonly sequence: readonly Considered[];
  /** Whose order it is: the rule's, or one that the Chair set. */
  readonly by: 'rule' | 'chair';
}

/** The provisions with their amendments, or why the Chair's order cannot be. */
export type Consideration = { readonly ok: true; readonly provisions: readonly ProvisionOrder[] } | OrderRefusal;

/**
 * The order in which amendments are considered: provision by provision as they stand in the text; within one, deletion
 * of the whole, then replacement, then changes from the one furthest from the text to the nearest, then what is put
 * behind it; of equals the lower number first. A sub-amendment comes before its amendment. An amendment to several
 * provisions is considered at the first of them.
 * @param chair ids in the order that the Chair sets; amendments to the same provision that it leaves out follow.
 */
export function consideration(graph: ConflictGraph, chair: readonly string[] = []): Consideration {
  const groups = new Map<string, Entry[]>();
  for (const entry of graph.entries.values()) {
    if (entry.amendment.parent !== null) continue;
    const provision = firstProvision(graph, entry);
    groups.set(provision, [...(groups.get(provision) ?? []), entry]);
  }
  const provisions = provisionsOf(graph.index)
    .filter((provision) => groups.has(provision))
    .map((provision) => ruled(graph, provision, groups.get(provision) ?? []));
  return chairsOrder(graph, provisions, chair);
}

function firstProvision({ index }: ConflictGraph, { claims }: Entry): string {
  const touched = new Set([...claims].map(([block]) => provisionOf(index, block)));
  return provisionsOf(index).find((provision) => touched.has(provision)) ?? '';
}

function ruled(graph: ConflictGraph, provision: string, entries: readonly Entry[]): ProvisionOrder {
  const considered = inOrder(entries).map((entry): Considered => ({
    amendment: entry.amendment.id,
    step: stepOf(provision, entry),
    distance: distance(graph.index, entry.changes),
    before: null,
  }));
  // The sort is stable: equals keep the order of their numbers.
  const sorted = considered.toSorted(
    (a, b) => STEPS.indexOf(a.step) - STEPS.indexOf(b.step) || b.distance - a.distance,
  );
  const sequence = sorted.flatMap((one) => [...subsOf(graph, one), one]);
  return { provision, sequence, by: 'rule' };
}

function stepOf(provision: string, { changes, claims }: Entry): Step {
  if (changes.deletes.has(provision)) return 'deletion';
  if (changes.wholes.some(({ block }) => block === provision)) return 'replacement';
  const own = claims.get(provision) ?? [];
  const behind = own.some((claim) => claim.role === 'place' && (claim.at.after === provision || provision === ''));
  const only =
    own.every(({ role }) => role === 'place') &&
    [...claims.values()].flat().every(({ role }) => role === 'place' || role === 'into');
  return behind && only ? 'addition' : 'change';
}

/** Its sub-amendments: the furthest from its text first. */
function subsOf(graph: ConflictGraph, { amendment, step }: Considered): readonly Considered[] {
  const subs = [...graph.entries.values()].filter((entry) => entry.amendment.parent === amendment);
  const considered = inOrder(subs).map((entry) => ({
    amendment: entry.amendment.id,
    step,
    distance: distance(entry.within?.index ?? graph.index, entry.changes),
    before: amendment,
  }));
  return considered.toSorted((a, b) => b.distance - a.distance);
}
