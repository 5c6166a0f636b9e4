import { consideration, pairsOf, RELATIONS } from '@concord/text';
import type { Relation, Related } from '@concord/text';
import type { Amendment } from '../values/amendment';
import type { Id, Language } from '../values/common';
import type { AmendmentGraphs } from './amendment-graphs';

/** How two open amendments to one provision stand to each other (section 8); the first has the lower number. */
export interface AmendmentRelation {
  readonly a: Id;
  readonly b: Id;
  readonly provision: Id;
  readonly relation: Relation;
  readonly place: Related['place'];
  /** The languages in which it is so: they may meet in one and not in another. */
  readonly languages: readonly Language[];
  /** Whether they have no language in common; then they are in conflict until they are aligned. */
  readonly acrossLanguages: boolean;
}

/** The open amendments to one provision in the order in which they are considered. */
export interface ConsiderationOrder {
  readonly provision: Id;
  readonly amendments: readonly Id[];
}

export interface AmendmentRelations {
  readonly relations: readonly AmendmentRelation[];
  readonly order: readonly ConsiderationOrder[];
}

/** All pairs of open amendments that meet in a provision, and the order of consideration within each (section 8). */
export function relationsOf(graphs: AmendmentGraphs): AmendmentRelations {
  const met = relatedByPair(graphs);
  const relations: AmendmentRelation[] = [];
  const order: ConsiderationOrder[] = [];
  const ruled = ranks(graphs);
  for (const [provision, amendments] of byProvision(graphs)) {
    for (const [at, one] of amendments.entries()) {
      for (const other of amendments.slice(at + 1)) {
        const acrossLanguages = !Object.keys(one.operations).some((language) => language in other.operations);
        const found = met.get(pairKey(one.id, other.id));
        const related = acrossLanguages ? apart : (found ?? nowhere);
        relations.push({ a: one.id, b: other.id, provision, ...related, acrossLanguages });
      }
    }
    const last = ruled.size;
    const rankOf = ({ id }: Amendment) => ruled.get(id) ?? last;
    const sequence = amendments.toSorted((one, other) => rankOf(one) - rankOf(other));
    order.push({ provision, amendments: sequence.map(({ id }) => id) });
  }
  return { relations, order };
}

type Met = Related & Pick<AmendmentRelation, 'languages'>;

const apart: Met = { relation: 'conflict', place: null, languages: [] };
const nowhere: Met = { relation: 'independent', place: null, languages: [] };
const pairKey = (one: Id, other: Id): string => (one < other ? `${one} ${other}` : `${other} ${one}`);

function byProvision({ amendments }: AmendmentGraphs): ReadonlyMap<Id, Amendment[]> {
  const groups = new Map<Id, Amendment[]>();
  for (const amendment of amendments.values()) {
    const group = groups.get(amendment.provision);
    if (group === undefined) groups.set(amendment.provision, [amendment]);
    else group.push(amendment);
  }
  return groups;
}

/** The weightiest of what they are to each other in any language: a conflict in one is a conflict. */
function relatedByPair({ byLanguage }: AmendmentGraphs): ReadonlyMap<string, Met> {
  const met = new Map<string, Met>();
  for (const [language, graph] of byLanguage) {
    for (const { a, b, relation, place } of pairsOf(graph)) {
      const key = pairKey(a, b);
      const known = met.get(key);
      if (known?.relation === relation) met.set(key, { ...known, languages: [...known.languages, language] });
      else if (known === undefined || RELATIONS.indexOf(relation) > RELATIONS.indexOf(known.relation))
        met.set(key, { relation, place, languages: [language] });
    }
  }
  return met;
}

/** Their places in the order of the first language that has them. */
function ranks({ byLanguage }: AmendmentGraphs): ReadonlyMap<Id, number> {
  const found = new Map<Id, number>();
  for (const graph of byLanguage.values()) {
    const considered = consideration(graph);
    if (!considered.ok) continue;
    for (const { sequence } of considered.provisions)
      for (const { amendment } of sequence) if (!found.has(amendment)) found.set(amendment, found.size);
  }
  return found;
}
