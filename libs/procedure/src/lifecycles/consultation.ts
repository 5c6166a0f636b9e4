import type { Lifecycle } from './lifecycle';

export type ConsultationState =
  | 'mandated'
  | 'drafting'
  | 'openForComments'
  | 'commentsClosed'
  | 'compiled'
  | 'revisedDraft'
  | 'meeting'
  | 'suspended'
  | 'textAdopted'
  | 'noConsensus'
  | 'reportAdopted'
  | 'submittedToGoverningBody'
  | 'decided'
  | 'published'
  | 'followUp'
  | 'closed'
  | 'withdrawn';

/** Rules of procedure, section 6. `meeting ⇄ suspended` is the meeting's own pause; any state before `decided` may be withdrawn. */
export const consultationLifecycle: Lifecycle<ConsultationState> = {
  mandated: ['drafting', 'withdrawn'],
  drafting: ['openForComments', 'withdrawn'],
  openForComments: ['commentsClosed', 'withdrawn'],
  commentsClosed: ['openForComments', 'compiled', 'withdrawn'],
  compiled: ['revisedDraft', 'withdrawn'],
  revisedDraft: ['meeting', 'withdrawn'],
  meeting: ['suspended', 'textAdopted', 'noConsensus', 'withdrawn'],
  suspended: ['meeting', 'withdrawn'],
  textAdopted: ['reportAdopted', 'withdrawn'],
  noConsensus: ['reportAdopted', 'withdrawn'],
  reportAdopted: ['submittedToGoverningBody', 'withdrawn'],
  submittedToGoverningBody: ['decided', 'withdrawn'],
  decided: ['published'],
  published: ['followUp'],
  followUp: ['closed'],
  closed: [],
  withdrawn: [],
};
