import type {
  Actor,
  Amendment,
  Body,
  Capacity,
  CapacityKind,
  Comment,
  Consultation,
  Decision,
  Delegate,
  Division,
  NewFact,
  Provision,
  RecordedFact,
  State,
  Revision,
  Round,
  Sitting,
} from '../src';
import { applyAll, emptyState } from '../src';

/** A small body for the specs: two governments, two employers, two workers, and those who serve them. */
export const now = '2026-03-02T10:00:00.000Z';
export const later = '2026-03-02T11:00:00.000Z';

let serial = 0;
export const newId = (): string => `00000000-0000-4000-8000-${String((serial += 1)).padStart(12, '0')}`;

/** Not a cryptographic hash; the procedure only compares what it is given. */
export const hashOf = (text: string): string => `hash of ${text}`;

export const body: Body = {
  id: newId(),
  names: { en: 'Committee' },
  groups: [
    { key: 'G', names: { en: 'Governments' }, share: 1, submission: 'byDelegation' },
    { key: 'E', names: { en: 'Employers' }, share: 1, submission: 'byGroup' },
    { key: 'W', names: { en: 'Workers' }, share: 1, submission: 'byGroup' },
  ],
  languages: ['en', 'fr'],
  timeZone: 'Europe/Zurich',
  ruleSet: {
    id: newId(),
    name: 'Committee rules',
    version: 1,
    votingModel: 'weighted',
    majority: 'simple',
    quorum: { kind: 'weightedFraction', numerator: 2, denominator: 5 },
    methods: ['recordVote', 'showOfHands'],
    unlinkedMinimum: 2,
    seconding: { when: 'beforeReceipt', whom: 'everyMover' },
    observersRead: 'plenary',
  },
};

export const consultation: Consultation = {
  id: newId(),
  title: { en: 'Guidelines' },
  state: 'meeting',
  mandate: { body: 'ILC', document: 'Resolution', paragraph: '24' },
  body,
  demonstration: true,
};

export function capacity(kind: CapacityKind, group: string | null = null, more: Partial<Capacity> = {}): Capacity {
  return { id: newId(), kind, group, delegation: null, noVote: null, replaces: null, ...more };
}

export function actor(kind: CapacityKind, group: string | null = null, more: Partial<Capacity> = {}): Actor {
  return { delegate: newId(), capacity: capacity(kind, group, more) };
}

export const delegateOf = (actor: Actor): Delegate => ({
  id: actor.delegate,
  name: 'N.',
  capacities: [actor.capacity],
});

export const governments = [1, 2].map(() => actor('member', 'G', { delegation: newId() }));
export const employers = [1, 2].map(() => actor('member', 'E'));
export const workers = [1, 2].map(() => actor('member', 'W'));
export const members = [...governments, ...employers, ...workers];
export const delegates = members.map(delegateOf);

const kenya = newId();
export const contactPoint = actor('contactPoint', 'G', { delegation: kenya });
export const employerSecretariat = actor('groupSecretariat', 'E');
export const chair = actor('chair');
export const secretariat = actor('secretariat');
export const observer = actor('observer');

export const text = 'Members should promote decent work for migrant workers.';

const revisionId = newId();
export const provision: Provision = {
  id: newId(),
  document: newId(),
  parent: null,
  position: 1,
  kind: 'paragraph',
  label: '1',
  headings: null,
  state: 'open',
  source: null,
  instruments: [],
  revision: revisionId,
};
export const revision: Revision = {
  id: revisionId,
  provision: provision.id,
  number: 1,
  parent: null,
  cause: { kind: 'import', source: null },
  at: now,
  wordings: {
    en: { text, hash: hashOf(text), status: 'authentic' },
    fr: { text: 'Les Membres devraient…', hash: hashOf('Les Membres devraient…'), status: 'workingTranslation' },
  },
};
export const round: Round = {
  id: newId(),
  number: 1,
  state: 'open',
  deadlineAt: '2026-03-31T22:00:00.000Z',
  ruleSet: { id: body.ruleSet.id, version: 1 },
  openedAt: now,
  closedAt: null,
};
export const sitting: Sitting = {
  id: newId(),
  number: 1,
  state: 'open',
  scheduledAt: now,
  openedAt: now,
  closedAt: null,
  present: [],
  called: null,
};

export const replaceWord = {
  kind: 'replaceText' as const,
  block: provision.id,
  revision: revision.id,
  baseHash: hashOf(text),
  language: 'en',
  edits: [{ from: 23, to: 29, quote: 'decent', insert: 'fair' }],
};

export const amendment: Amendment = {
  id: newId(),
  provision: provision.id,
  revision: revision.id,
  original: 'en',
  operations: { en: replaceWord },
  mover: { delegate: contactPoint.delegate, capacity: contactPoint.capacity.id, group: 'G', delegation: kenya },
  state: 'submitted',
  number: null,
  seconder: null,
  languagesWaived: false,
  rationale: null,
  returnReason: null,
  submittedAt: now,
  receivedAt: null,
  decidedBy: null,
  rebase: null,
};

export const comment: Comment = {
  id: newId(),
  layer: 'official',
  round: round.id,
  provision: provision.id,
  revision: revision.id,
  range: null,
  language: 'en',
  kind: 'substantive',
  author: { delegate: contactPoint.delegate, capacity: contactPoint.capacity.id, group: 'G', delegation: kenya },
  text: 'Say fair.',
  at: now,
  withdrawnAt: null,
  disposition: null,
};

export const division: Division = {
  id: newId(),
  number: 1,
  sitting: sitting.id,
  question: { kind: 'amendment', amendment: amendment.id },
  method: 'recordVote',
  majority: 'simple',
  quorum: body.ruleSet.quorum,
  ruleSet: { id: body.ruleSet.id, version: 1 },
  state: 'open',
  roll: ['G', 'E', 'W'].map((group) => ({ group, onRoll: 2, weight: '1', total: '2' })),
  quorumRequired: '3',
  present: 0,
  envelope: newId(),
  announcedAt: now,
  openedAt: now,
  closesAt: null,
  closedAt: null,
  result: null,
  destroyedAt: null,
};

/** The facts of a decision that must have been made. */
export function factsOf(decision: Decision): readonly NewFact[] {
  if (!decision.ok) throw new Error(`refused: ${decision.code}`);
  return decision.facts;
}

export const codeOf = (decision: { ok: true } | { ok: false; code: string }): string =>
  decision.ok ? 'ok' : decision.code;

/** As the record gives them back. */
export function recorded(facts: readonly NewFact[], at = now): RecordedFact[] {
  return facts.map(
    ({ type, v, body: own, erasable }, seq) =>
      ({ type, v, seq, at, actor: 'a', capacity: null, body: own, payload: erasable }) as unknown as RecordedFact,
  );
}

/** What the facts make of a state; without one, of nothing. */
export const fold = (facts: readonly NewFact[], before: Partial<State> = {}) =>
  applyAll({ ...emptyState, ...before }, recorded(facts));
