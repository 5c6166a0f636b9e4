import type { Appliers } from './appliers';

type SittingFact =
  | 'sitting.scheduled'
  | 'sitting.opened'
  | 'sitting.suspended'
  | 'sitting.resumed'
  | 'sitting.closed'
  | 'sitting.checkedIn'
  | 'sitting.called'
  | 'division.announced'
  | 'division.opened'
  | 'division.declared'
  | 'division.annulled'
  | 'division.boxDestroyed'
  | 'logs.anchored'
  | 'log.anchored'
  | 'payload.erased'
  | 'roll.frozen'
  | 'ballot.cast'
  | 'ballot.counted'
  | 'division.closed';

const nothing = () => undefined;

/** Sittings and divisions. What lies in an envelope changes no state: the declared result carries all that a reader needs. */
export const sittingAppliers: Appliers<SittingFact> = {
  'sitting.scheduled': (draft, { body }) => draft.put('sittings', body.sitting.id, body.sitting),
  'sitting.opened': (draft, { body }) =>
    draft.patch('sittings', body.sitting, { state: body.state, openedAt: body.openedAt }),
  'sitting.suspended': (draft, { body }) => draft.patch('sittings', body.sitting, { state: body.state }),
  'sitting.resumed': (draft, { body }) => draft.patch('sittings', body.sitting, { state: body.state }),
  'sitting.closed': (draft, { body }) =>
    draft.patch('sittings', body.sitting, { state: body.state, closedAt: body.closedAt, called: null }),
  'sitting.checkedIn': (draft, { body }) => {
    const present = draft.state.sittings.get(body.sitting)?.present ?? [];
    draft.patch('sittings', body.sitting, { present: [...new Set([...present, ...body.capacities])] });
  },
  'sitting.called': (draft, { body }) => draft.patch('sittings', body.sitting, { called: body.called }),
  'division.announced': (draft, { body }) => draft.put('divisions', body.division.id, body.division),
  'division.opened': (draft, { body }) =>
    draft.patch('divisions', body.division, { state: 'open', openedAt: body.openedAt, closesAt: body.closesAt }),
  'division.declared': (draft, { body }) =>
    draft.patch('divisions', body.division, { state: 'closed', closedAt: body.closedAt, result: body.result }),
  'division.annulled': (draft, { body }) =>
    draft.patch('divisions', body.division, { state: 'annulled', closedAt: body.closedAt }),
  'division.boxDestroyed': (draft, { body }) =>
    draft.patch('divisions', body.division, { destroyedAt: body.destroyedAt }),
  'logs.anchored': nothing,
  'log.anchored': nothing,
  'payload.erased': nothing,
  'roll.frozen': nothing,
  'ballot.cast': nothing,
  'ballot.counted': nothing,
  'division.closed': nothing,
};
