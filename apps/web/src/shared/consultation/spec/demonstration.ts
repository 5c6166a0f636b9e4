import {
  applyAll,
  type Body,
  type Capacity,
  type CapacityKind,
  type Consultation,
  emptyState,
  fact,
  type ImportSummary,
  type NewFact,
  plenary,
  type Provision,
  type RecordedFact,
  type Round,
  type State,
} from '@concord/procedure';

/** A fixed v4 UUID, told apart by a number. */
export const idOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export const ids = {
  consultation: idOf(1),
  draft: idOf(2),
  reference: idOf(3),
  round: idOf(4),
  kenya: idOf(10),
  philippines: idOf(11),
  kenyaContact: idOf(20),
  philippinesMember: idOf(21),
  employer: idOf(22),
  employerSecretariat: idOf(23),
  worker: idOf(24),
  office: idOf(25),
  observer: idOf(26),
  paragraph24: idOf(30),
  bullet: idOf(31),
  provision: idOf(40),
  second: idOf(41),
  revision: idOf(50),
  secondRevision: idOf(51),
  paragraphRevision: idOf(52),
  bulletRevision: idOf(53),
  log: idOf(90),
} as const;

export const words =
  'Having regard to labour market needs and demographic trends in the various countries, expanding avenues for regular labour migration.';
export const frenchWords =
  'Compte tenu des besoins du marché du travail et des tendances démographiques dans les différents pays, élargir les voies de migration régulière de main-d’œuvre.';
const secondWords =
  'Promoting managed migration for employment purposes, including bilateral and multilateral agreements.';

/** Stands for the hash of a text: the client never computes one, it hands back what the wording carries. */
export const hashOf = (text: string): string => `hash-${text.length}-${text.slice(0, 8)}`;

const same = (text: string) => ({ en: text, fr: text, es: text });

export const body: Body = {
  id: idOf(5),
  names: same('Committee on Migrant Workers'),
  groups: [
    { key: 'G', names: same('Government group'), share: 1, submission: 'byDelegation' },
    { key: 'E', names: same('Employers’ group'), share: 1, submission: 'byGroup' },
    { key: 'W', names: same('Workers’ group'), share: 1, submission: 'byGroup' },
  ],
  languages: ['en', 'fr', 'es'],
  timeZone: 'Europe/Zurich',
  ruleSet: {
    id: idOf(6),
    name: 'demonstration',
    version: 1,
    votingModel: 'weighted',
    majority: 'simple',
    quorum: { kind: 'none' },
    methods: ['recordVote', 'showOfHands'],
    unlinkedMinimum: 5,
    seconding: { when: 'beforeReceipt', whom: 'everyMover' },
    observersRead: 'plenary',
  },
};

export const consultation: Consultation = {
  id: ids.consultation,
  title: same('Multilateral framework on labour migration'),
  state: 'revisedDraft',
  mandate: { body: 'ILC', document: 'PR 22', paragraph: '23' },
  body,
  demonstration: true,
};

export const round: Round = {
  id: ids.round,
  number: 1,
  state: 'open',
  deadlineAt: '2100-01-01T00:00:00.000Z',
  ruleSet: { id: body.ruleSet.id, version: 1 },
  openedAt: '2004-06-01T09:00:00.000Z',
  closedAt: null,
};

let capacities = 100;
export function capacity(kind: CapacityKind, group: string | null, delegation: string | null = null): Capacity {
  capacities += 1;
  return { id: idOf(capacities), kind, group, delegation, noVote: null, replaces: null };
}

/** A new fact as it is read back from the record. */
export function recorded(made: NewFact, seq = 0, actor: string = ids.office): RecordedFact {
  const { type, v, body: content, erasable } = made;
  const at = `2004-06-01T10:00:${String(seq % 60).padStart(2, '0')}.000Z`;
  return { type, v, seq, at, actor, capacity: null, body: content, payload: erasable } as unknown as RecordedFact;
}

const delegate = (id: string, name: string, ...has: readonly Capacity[]): NewFact =>
  fact(plenary, 'delegate.admitted', { delegate: { id, capacities: has } }, { name });

const blank = {
  label: null,
  headings: null,
  state: 'open',
  source: null,
  instruments: [],
  parent: null,
} as const satisfies Partial<Provision>;

function texted(
  provision: Omit<Provision, 'position' | 'state' | 'label' | 'headings' | 'source' | 'instruments' | 'parent'> &
    Partial<Provision>,
  texts: Readonly<Record<string, string>>,
): NewFact[] {
  const { id, revision: made } = provision;
  const revision = {
    id: made,
    provision: id,
    number: 1,
    parent: null,
    cause: { kind: 'import', source: null },
  } as const;
  const wordings = Object.entries(texts).map(([language, text]) =>
    fact(plenary, 'revision.worded', {
      provision: id,
      revision: made,
      language,
      wording: { text, hash: hashOf(text), status: language === 'en' ? 'authentic' : 'workingTranslation' },
    }),
  );
  return [
    fact(plenary, 'provision.added', { provision: { ...blank, position: 1, ...provision } }),
    fact(plenary, 'revision.made', { revision }),
    ...wordings,
  ];
}

const review: ImportSummary = {
  ...{ paragraphs: 36, bullets: 44, headings: 6, notes: 1, items: [{ label: '24', count: 20 }] },
  ...{ joined: [{ provision: ids.paragraph24, from: 210, to: 216 }], dropped: [], warnings: [] },
};

const texts: readonly NewFact[] = [
  fact(plenary, 'instrument.registered', {
    instrument: { key: 'C097', kind: 'convention', number: 97, year: 1949, titles: same('Migration for Employment') },
  }),
  fact(plenary, 'document.added', {
    document: {
      id: ids.reference,
      kind: 'reference',
      title: same('Resolution'),
      sourceHash: 'abc',
      notes: null,
      review,
    },
  }),
  fact(plenary, 'document.added', {
    document: {
      id: ids.draft,
      kind: 'draft',
      title: same('Draft framework'),
      sourceHash: null,
      notes: same('A note'),
      review: null,
    },
  }),
  ...texted(
    { id: ids.paragraph24, document: ids.reference, kind: 'paragraph', label: '24', revision: ids.paragraphRevision },
    { en: 'The framework should comprise:' },
  ),
  ...texted(
    { id: ids.bullet, document: ids.reference, parent: ids.paragraph24, kind: 'item', revision: ids.bulletRevision },
    { en: 'expanding avenues for regular labour migration;' },
  ),
  ...texted(
    {
      ...{ id: ids.provision, document: ids.draft, kind: 'paragraph', source: ids.bullet, revision: ids.revision },
      ...{ headings: same('Regular labour migration'), instruments: ['C097'] },
    },
    { en: words, fr: frenchWords },
  ),
  ...texted(
    {
      ...{ id: ids.second, document: ids.draft, position: 2, kind: 'paragraph', revision: ids.secondRevision },
      headings: same('Managed migration'),
    },
    { en: secondWords },
  ),
];

const founding: readonly NewFact[] = [
  fact(plenary, 'consultation.created', { consultation }),
  fact(plenary, 'delegation.admitted', {
    delegation: { id: ids.kenya, names: same('Kenya'), group: 'G', regions: ['AFRICA'] },
  }),
  fact(plenary, 'delegation.admitted', {
    delegation: { id: ids.philippines, names: same('Philippines'), group: 'G', regions: ['ASPAG'] },
  }),
  delegate(ids.kenyaContact, 'Contact point, Kenya (demonstration)', capacity('contactPoint', 'G', ids.kenya)),
  delegate(ids.philippinesMember, 'Member, Philippines (demonstration)', capacity('member', 'G', ids.philippines)),
  delegate(ids.employer, 'Employer member 1 (demonstration)', capacity('member', 'E')),
  delegate(ids.employerSecretariat, 'Employers’ secretariat (demonstration)', capacity('groupSecretariat', 'E')),
  delegate(ids.worker, 'Worker member 1 (demonstration)', capacity('member', 'W'), capacity('viceChair', 'W')),
  delegate(ids.office, 'Secretariat (demonstration)', capacity('secretariat', null)),
  delegate(ids.observer, 'Observer (demonstration)', capacity('observer', null)),
  fact(plenary, 'round.planned', { round }),
];

export const foundingFacts: readonly RecordedFact[] = [...founding, ...texts].map((made, seq) => recorded(made, seq));

/** The demonstration in small, after these further facts. */
export function demonstration(...further: readonly NewFact[]): State {
  return applyAll(emptyState, [...foundingFacts, ...further.map((made, index) => recorded(made, 100 + index))]);
}
