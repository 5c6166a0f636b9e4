import { randomUUID } from 'node:crypto';
import type { Body, Capacity, CapacityKind, RuleSet } from '@concord/procedure';
import { textHash } from '../../platform/text-hash';
import type { Founding, FoundingDelegate } from '../found-consultation';

/** The persons of the small consultation, by what they are there for. */
export const personNames = [
  'contactPoint',
  'governmentMember',
  'otherGovernmentMember',
  'employerMember',
  'employerSecretariat',
  'workerMember',
  'workerSecretariat',
  'chair',
  'secretariat',
] as const;
export type PersonName = (typeof personNames)[number];

const localised = (text: string) => ({ en: text, fr: text, es: text });

const ruleSet: RuleSet = {
  ...{ id: randomUUID(), name: 'Rules of the specification', version: 1, votingModel: 'weighted' },
  ...{ majority: 'simple', quorum: { kind: 'weightedFraction', numerator: 2, denominator: 5 } },
  ...{ methods: ['recordVote', 'showOfHands'], unlinkedMinimum: 5 },
  ...{ seconding: { when: 'beforeReceipt', whom: 'singleGovernments' }, observersRead: 'plenary' },
};

const bodyWith = (rules: Partial<RuleSet>): Body => ({
  ...{ id: randomUUID(), names: localised('Body of the specification'), languages: ['en', 'fr', 'es'] },
  ...{ timeZone: 'Europe/Zurich', ruleSet: { ...ruleSet, ...rules } },
  groups: [
    { key: 'G', names: localised('Government'), share: 1, submission: 'byDelegation' },
    { key: 'E', names: localised('Employers'), share: 1, submission: 'byGroup' },
    { key: 'W', names: localised('Workers'), share: 1, submission: 'byGroup' },
  ],
});

const delegationOf = (group: string) => ({
  ...{ id: randomUUID(), names: localised(`Delegation of ${group}`), group, regions: [] },
});

const capacity = (kind: CapacityKind, group: string | null, delegation: string | null): Capacity => ({
  ...{ id: randomUUID(), kind, group, delegation, noVote: null, replaces: null },
});

/** The words of provision n, in each language. */
export const wordsOf = (n: number): Readonly<Record<string, string>> => ({
  en: `Provision ${n}: Members should promote decent work for all migrant workers.`,
  fr: `Disposition ${n} : les Membres devraient promouvoir un travail décent pour tous les travailleurs migrants.`,
  es: `Disposición ${n}: los Miembros deberían promover el trabajo decente para todos los trabajadores migrantes.`,
});

function textOf(document: string, count: number): Pick<Founding, 'provisions' | 'revisions'> {
  const made = Array.from({ length: count }, (_, i) => ({ provision: randomUUID(), revision: randomUUID(), n: i + 1 }));
  return {
    provisions: made.map(({ provision, revision, n }) => ({
      ...{ id: provision, document, parent: null, position: n * 10, kind: 'paragraph', label: `${n}.`, headings: null },
      ...{ state: 'open', source: null, instruments: ['C097'], revision },
    })),
    revisions: made.map(({ provision, revision, n }) => ({
      ...{ id: revision, provision, number: 1, parent: null, cause: { kind: 'import', source: null } },
      wordings: Object.fromEntries(
        Object.entries(wordsOf(n)).map(([language, text]) => [
          language,
          { text, hash: textHash(text), status: language === 'en' ? 'authentic' : 'workingTranslation' },
        ]),
      ),
    })),
  };
}

export interface FoundingOptions {
  readonly provisions?: number;
  readonly state?: Founding['consultation']['state'];
  readonly rules?: Partial<RuleSet>;
  /** Of the one round; the database's own clock decides what is past. */
  readonly deadlineAt?: string;
}

/** A small consultation of three groups, in its meeting, with an open round and a scheduled sitting. */
export function foundingForSpec(
  accountOf: (person: PersonName) => string,
  { provisions = 3, state = 'meeting', rules = {}, deadlineAt = '2999-01-01T00:00:00.000Z' }: FoundingOptions = {},
): Founding {
  const body = bodyWith(rules);
  const [government, otherGovernment, employers, workers] = ['G', 'G', 'E', 'W'].map(delegationOf);
  if (!government || !otherGovernment || !employers || !workers) throw new Error('four delegations were asked for');
  const capacities: Readonly<Record<PersonName, Capacity>> = {
    contactPoint: capacity('contactPoint', 'G', government.id),
    governmentMember: capacity('member', 'G', government.id),
    otherGovernmentMember: capacity('member', 'G', otherGovernment.id),
    employerMember: capacity('member', 'E', employers.id),
    employerSecretariat: capacity('groupSecretariat', 'E', null),
    workerMember: capacity('member', 'W', workers.id),
    workerSecretariat: capacity('groupSecretariat', 'W', null),
    chair: capacity('chair', null, null),
    secretariat: capacity('secretariat', null, null),
  };
  const delegates = personNames.map((person): FoundingDelegate => ({
    ...{ id: randomUUID(), name: `Person ${person}`, capacities: [capacities[person]], accountId: accountOf(person) },
  }));
  const document = randomUUID();
  return {
    consultation: {
      ...{ id: randomUUID(), title: localised('Consultation of the specification'), state, body, demonstration: true },
      mandate: { body: 'Conference', document: 'Spec. 1', paragraph: '1' },
    },
    delegations: [government, otherGovernment, employers, workers],
    delegates,
    instruments: [{ key: 'C097', kind: 'convention', number: 97, year: 1949, titles: localised('Convention') }],
    documents: [
      { id: document, kind: 'draft', title: localised('Draft'), sourceHash: null, notes: null, review: null },
    ],
    ...textOf(document, provisions),
    rounds: [
      {
        ...{ id: randomUUID(), number: 1, state: 'open', deadlineAt, ruleSet: { id: body.ruleSet.id, version: 1 } },
        ...{ openedAt: '2026-03-01T09:00:00.000Z', closedAt: null },
      },
    ],
    sittings: [
      {
        ...{ id: randomUUID(), number: 1, state: 'scheduled', scheduledAt: '2026-03-02T09:00:00.000Z' },
        ...{ openedAt: null, closedAt: null, present: [], called: null },
      },
    ],
  };
}
