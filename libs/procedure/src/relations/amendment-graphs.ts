import { conflictGraph, withAmendment, withoutAmendment } from '@concord/text';
import type { ConflictGraph, HashOf, TextAmendment } from '@concord/text';
import { openAmendmentStates } from '../lifecycles/amendment';
import { textMovedOn } from '../policies/amendment-policy';
import type { Amendment } from '../values/amendment';
import type { Id, Language } from '../values/common';
import { draftPassage, type DraftText } from './draft-passage';

/** The open amendments that stand on the text in force, with how they stand to each other in each language. */
export interface AmendmentGraphs {
  readonly byLanguage: ReadonlyMap<Language, ConflictGraph>;
  /** By number, those without one last, as they were submitted. */
  readonly amendments: ReadonlyMap<Id, Amendment>;
}

/** Made anew: for a text that was not known, or has changed. */
export function amendmentGraphs(
  draft: DraftText,
  languages: readonly Language[],
  all: readonly Amendment[],
  hashOf: HashOf,
): AmendmentGraphs {
  const amendments = standing(draft, all);
  const byLanguage = languages.map((language): [Language, ConflictGraph] => [
    language,
    conflictGraph(draftPassage(draft, language), inLanguage(amendments, language), hashOf),
  ]);
  return { byLanguage: new Map(byLanguage), amendments };
}

/** Brought up to date on the same text: only what came, went or changed is read, and only pairs in its blocks. */
export function withAmendments(graphs: AmendmentGraphs, draft: DraftText, all: readonly Amendment[]): AmendmentGraphs {
  const amendments = standing(draft, all);
  const byLanguage = new Map<Language, ConflictGraph>();
  for (const [language, graph] of graphs.byLanguage) {
    const wanted = new Map(inLanguage(amendments, language).map((one) => [one.id, one]));
    let next = graph;
    for (const id of graph.given.keys()) if (!wanted.has(id)) next = withoutAmendment(next, id);
    for (const one of wanted.values()) if (!isSame(graph.given.get(one.id), one)) next = withAmendment(next, one);
    byLanguage.set(language, next);
  }
  return { byLanguage, amendments };
}

function standing({ provisions }: DraftText, all: readonly Amendment[]): ReadonlyMap<Id, Amendment> {
  const byId = new Map(provisions.map((provision) => [provision.id, provision]));
  const open = all.filter(({ state, provision, revision }) => {
    const about = byId.get(provision);
    return openAmendmentStates.includes(state) && about !== undefined && !textMovedOn({ revision }, about);
  });
  return new Map(open.toSorted(byNumber).map((amendment) => [amendment.id, amendment]));
}

const orderOf = ({ number }: Amendment): number => number ?? Number.MAX_SAFE_INTEGER;

function byNumber(one: Amendment, other: Amendment): number {
  if (one.number !== other.number) return orderOf(one) - orderOf(other);
  return compare(one.submittedAt, other.submittedAt) || compare(one.id, other.id);
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

function inLanguage(amendments: ReadonlyMap<Id, Amendment>, language: Language): readonly TextAmendment[] {
  return [...amendments.values()].flatMap((amendment) => {
    const operation = amendment.operations[language];
    if (operation === undefined) return [];
    return [{ id: amendment.id, order: orderOf(amendment), parent: null, operations: [operation] }];
  });
}

function isSame(known: TextAmendment | undefined, { order, operations }: TextAmendment): boolean {
  return known?.order === order && JSON.stringify(known.operations) === JSON.stringify(operations);
}
