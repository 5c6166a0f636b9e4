import type { AmendmentMove } from '../facts';
import type { Appliers } from './appliers';
import type { Draft } from './draft';

type AmendmentFact =
  | 'amendment.prepared'
  | 'amendment.takenUp'
  | 'amendment.submitted'
  | 'amendment.returned'
  | 'amendment.resubmitted'
  | 'amendment.restated'
  | 'amendment.rebased'
  | 'amendment.fell'
  | 'amendment.seconded'
  | 'amendment.received'
  | 'amendment.translated'
  | 'amendment.published'
  | 'amendment.called'
  | 'amendment.moved'
  | 'amendment.discussed'
  | 'amendment.notMoved'
  | 'amendment.withdrawn'
  | 'amendment.decided';

const move = (draft: Draft, { body }: { body: AmendmentMove }) =>
  draft.patch('amendments', body.amendment, { state: body.state });

/** Amendments, prepared in a group and official. */
export const amendmentAppliers: Appliers<AmendmentFact> = {
  'amendment.prepared': (draft, { body, payload }) =>
    draft.put('preparedAmendments', body.amendment.id, { ...body.amendment, rationale: payload?.rationale ?? null }),
  'amendment.takenUp': (draft, { body, at }) => draft.patch('preparedAmendments', body.prepared, { takenUpAt: at }),
  'amendment.submitted': (draft, { body, at, payload }) =>
    draft.put('amendments', body.amendment.id, {
      ...body.amendment,
      rationale: payload?.rationale ?? null,
      returnReason: null,
      submittedAt: at,
      receivedAt: null,
      decidedBy: null,
      rebase: null,
    }),
  'amendment.returned': (draft, { body, payload }) =>
    draft.patch('amendments', body.amendment, { state: body.state, returnReason: payload?.reason ?? null }),
  'amendment.resubmitted': (draft, { body, payload }) =>
    draft.patch('amendments', body.amendment, {
      state: body.state,
      revision: body.revision,
      operations: body.operations,
      rationale: payload?.rationale ?? null,
      rebase: null,
    }),
  'amendment.restated': (draft, { body, payload }) =>
    draft.patch('amendments', body.amendment, {
      state: body.state,
      revision: body.revision,
      operations: body.operations,
      languagesWaived: body.languagesWaived,
      rationale: payload?.rationale ?? null,
      rebase: null,
    }),
  'amendment.rebased': (draft, { body }) =>
    draft.patch('amendments', body.amendment, {
      revision: body.revision,
      operations: body.operations,
      rebase: body.rebase,
    }),
  'amendment.fell': (draft, { body }) =>
    draft.patch('amendments', body.amendment, { state: body.state, decidedBy: body.decidedBy }),
  'amendment.seconded': (draft, { body }) => draft.patch('amendments', body.amendment, { seconder: body.seconder }),
  'amendment.received': (draft, { body, at }) =>
    draft.patch('amendments', body.amendment, { state: body.state, number: body.number, receivedAt: at }),
  'amendment.translated': (draft, { body }) =>
    draft.patch('amendments', body.amendment, { operations: body.operations, state: body.state }),
  'amendment.published': (draft, { body }) =>
    draft.patch('amendments', body.amendment, { state: body.state, languagesWaived: body.languagesWaived }),
  'amendment.called': move,
  'amendment.moved': move,
  'amendment.discussed': move,
  'amendment.notMoved': move,
  'amendment.withdrawn': move,
  'amendment.decided': (draft, { body }) =>
    draft.patch('amendments', body.amendment, { state: body.state, decidedBy: body.decidedBy }),
};
