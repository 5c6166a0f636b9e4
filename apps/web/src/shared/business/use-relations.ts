import { amendmentRelationsSchema } from '@concord/contracts';
import type { AmendmentRelation, AmendmentRelations, Id } from '@concord/procedure';
import { openAmendmentStates, type State } from '@concord/procedure';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { endpointPath } from '../consultation/acts';
import { useConsultation, useConsultationInfo } from '../consultation/use-consultation';
import { view } from '../../lib/view';

export const relationsKey = 'amendment-relations';

/** Differs whenever an answer may: an amendment came, went, was numbered, translated or written anew, or its text changed. */
export function standingOf({ amendments, provisions }: Pick<State, 'amendments' | 'provisions'>): string {
  const open = [...amendments.values()].filter(({ state }) => openAmendmentStates.includes(state));
  const words = open.map(({ id, number, revision, operations, provision }) =>
    [id, number, revision, JSON.stringify(operations).length, provisions.get(provision)?.revision].join(' '),
  );
  return words.join('\n');
}

/** How the open amendments stand to each other; null until the server has said it. Asked anew whenever it may have changed. */
export function useRelations(): AmendmentRelations | null {
  const { id } = useConsultationInfo();
  const standing = standingOf(useConsultation());
  const path = endpointPath('readAmendmentRelations', { consultation: id });
  const query = useQuery({
    ...view([relationsKey, id, standing], path, (body) => amendmentRelationsSchema.parse(body)),
    enabled: standing !== '',
    placeholderData: keepPreviousData,
  });
  return query.data ?? null;
}

/** What an amendment is to the others to its provision. */
export interface RelationTo {
  readonly other: Id;
  readonly relation: AmendmentRelation;
}

/** Weightiest first. */
const weight: readonly AmendmentRelation['relation'][] = [
  'conflict',
  'samePlace',
  'identical',
  'formattingOnly',
  'independent',
];

export function relationsTo(all: AmendmentRelations | null, amendment: Id): readonly RelationTo[] {
  const own = (all?.relations ?? []).filter(({ a, b }) => a === amendment || b === amendment);
  return own
    .map((relation) => ({ other: relation.a === amendment ? relation.b : relation.a, relation }))
    .toSorted((x, y) => weight.indexOf(x.relation.relation) - weight.indexOf(y.relation.relation));
}

/** The places of amendments in the order of consideration within their provisions; those that have none come last. */
export function placeOf(all: AmendmentRelations | null): (amendment: Id) => number {
  const places = new Map((all?.order ?? []).flatMap(({ amendments }) => amendments.map((id, place) => [id, place])));
  return (amendment) => places.get(amendment) ?? Number.MAX_SAFE_INTEGER;
}
