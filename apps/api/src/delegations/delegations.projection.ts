import { insertRows } from '../platform/database/insert-rows';
import type { Projection } from '../records/projections';

export const admitDelegations: Projection<'delegation.admitted'> = async (manager, facts, { consultation }) => {
  const rows = facts.map(({ body: { delegation } }) => ({
    ...{ id: delegation.id, consultation_id: consultation, names: delegation.names },
    ...{ group_key: delegation.group, regions: delegation.regions },
  }));
  await insertRows(manager, 'delegations', rows);
};

/** The account behind a delegate is linked apart: it is no part of the fact. */
export const admitDelegates: Projection<'delegate.admitted'> = async (manager, facts, { consultation }) => {
  const delegates = facts.map(({ body: { delegate }, erasable }) => ({
    ...{ id: delegate.id, consultation_id: consultation, account_id: null, name: erasable.name ?? null },
  }));
  const capacities = facts.flatMap(({ body: { delegate } }) =>
    delegate.capacities.map((capacity, ordinal) => ({
      ...{ id: capacity.id, delegate_id: delegate.id, ordinal, kind: capacity.kind, group_key: capacity.group },
      ...{ delegation_id: capacity.delegation, no_vote: capacity.noVote, replaces_id: capacity.replaces },
    })),
  );
  await insertRows(manager, 'delegates', delegates);
  await insertRows(manager, 'capacities', capacities);
};
