import type { Appliers } from './appliers';

type TextFact =
  | 'consultation.created'
  | 'consultation.advanced'
  | 'delegation.admitted'
  | 'delegate.admitted'
  | 'instrument.registered'
  | 'document.added'
  | 'provision.added'
  | 'provision.decided'
  | 'revision.made'
  | 'revision.worded';

/** Composition, documents and text. */
export const textAppliers: Appliers<TextFact> = {
  'consultation.created': (draft, { body }) => draft.setConsultation(body.consultation),
  'consultation.advanced': (draft, { body }) => {
    const { consultation } = draft.state;
    if (consultation) draft.setConsultation({ ...consultation, state: body.state });
  },
  'delegation.admitted': (draft, { body }) => draft.put('delegations', body.delegation.id, body.delegation),
  'delegate.admitted': (draft, { body, payload }) =>
    draft.put('delegates', body.delegate.id, { ...body.delegate, name: payload?.name ?? null }),
  'instrument.registered': (draft, { body }) => draft.put('instruments', body.instrument.key, body.instrument),
  'document.added': (draft, { body }) => draft.put('documents', body.document.id, body.document),
  'provision.added': (draft, { body }) => draft.put('provisions', body.provision.id, body.provision),
  'provision.decided': (draft, { body }) => draft.patch('provisions', body.provision, { state: body.state }),
  'revision.made': (draft, { body, at }) => {
    draft.put('revisions', body.revision.id, { ...body.revision, at, wordings: {} });
    draft.patch('provisions', body.revision.provision, { revision: body.revision.id });
  },
  'revision.worded': (draft, { body }) => {
    const revision = draft.state.revisions.get(body.revision);
    if (revision === undefined) return;
    const wordings = { ...revision.wordings, [body.language]: body.wording };
    draft.put('revisions', body.revision, { ...revision, wordings });
  },
};
