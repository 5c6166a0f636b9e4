import type { ConflictGraph } from '../conflicts/graph';
import type { Consideration, Considered, ProvisionOrder } from './consideration';

/** Why the Chair's order cannot be: an amendment unknown or named twice, or a sub-amendment behind its amendment. */
export interface OrderRefusal {
  readonly ok: false;
  readonly code: 'order.unknownAmendment' | 'order.namedTwice' | 'order.subAfterAmendment';
  readonly amendment: string;
}

/** The order as the Chair sets it, in the provisions that it concerns. */
export function chairsOrder(
  graph: ConflictGraph,
  provisions: readonly ProvisionOrder[],
  chair: readonly string[],
): Consideration {
  const rank = new Map(chair.map((id, at) => [id, at]));
  for (const [at, amendment] of chair.entries()) {
    const entry = graph.entries.get(amendment);
    if (entry === undefined) return { ok: false, code: 'order.unknownAmendment', amendment };
    if (rank.get(amendment) !== at) return { ok: false, code: 'order.namedTwice', amendment };
    const parent = rank.get(entry.amendment.parent ?? '');
    if (parent !== undefined && parent < at) return { ok: false, code: 'order.subAfterAmendment', amendment };
  }
  return { ok: true, provisions: provisions.map((provision) => reordered(provision, rank)) };
}

function reordered({ provision, sequence, by }: ProvisionOrder, rank: ReadonlyMap<string, number>): ProvisionOrder {
  if (!sequence.some(({ amendment }) => rank.has(amendment))) return { provision, sequence, by };
  // Sub-amendments that the Chair does not name keep their place before their amendment.
  const rankOf = ({ amendment, before }: Considered) => rank.get(amendment) ?? rank.get(before ?? '') ?? rank.size;
  const placeOf = (one: Considered) => {
    const subs = sequence.filter(({ before }) => before === one.amendment);
    return Math.max(rankOf(one), ...subs.map(({ amendment }) => rank.get(amendment) ?? -1));
  };
  const sorted = sequence.toSorted((a, b) => placeOf(a) - placeOf(b));
  return { provision, sequence: sorted, by: 'chair' };
}
