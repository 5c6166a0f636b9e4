import type { Actor, Body, Capacity, CapacityKind, Consultation, Delegate, NewFact } from '@concord/procedure';
import { fact, plenary } from '@concord/procedure';
import { newId } from './record';

const names = (en: string, fr: string, es: string) => ({ en, fr, es });

const body: Body = {
  id: newId(),
  names: names('Demonstration committee', 'Commission de démonstration', 'Comisión de demostración'),
  groups: [
    {
      key: 'governments',
      names: names('Governments', 'Gouvernements', 'Gobiernos'),
      share: 1,
      submission: 'byDelegation',
    },
    { key: 'employers', names: names('Employers', 'Employeurs', 'Empleadores'), share: 1, submission: 'byGroup' },
    { key: 'workers', names: names('Workers', 'Travailleurs', 'Trabajadores'), share: 1, submission: 'byGroup' },
  ],
  languages: ['en', 'fr', 'es'],
  timeZone: 'Europe/Zurich',
  ruleSet: {
    ...{ id: newId(), name: 'Demonstration rules', version: 1, votingModel: 'weighted', majority: 'simple' },
    quorum: { kind: 'weightedFraction', numerator: 2, denominator: 5 },
    methods: ['recordVote', 'showOfHands'],
    unlinkedMinimum: 2,
    seconding: { when: 'beforeReceipt', whom: 'nobody' },
    observersRead: 'plenary',
  },
};

export const consultationOf = (id: string, demonstration: boolean): Consultation => ({
  id,
  title: names('Guidelines & their use', 'Lignes directrices', 'Directrices'),
  state: 'drafting',
  mandate: { body: 'ILC', document: 'Resolution', paragraph: '24' },
  body,
  demonstration,
});

function actorOf(kind: CapacityKind, group: string | null, more: Partial<Capacity> = {}): Actor {
  const capacity = { id: newId(), kind, group, delegation: null, noVote: null, replaces: null, ...more };
  return { delegate: newId(), capacity };
}

/** A body of 4, 2 and 3 who vote, of a deputy, a contact point, two group secretariats and the officers. */
export interface Persons {
  readonly chair: Actor;
  readonly secretariat: Actor;
  readonly contactPoint: Actor;
  readonly employerSecretariat: Actor;
  readonly workerSecretariat: Actor;
  readonly voters: readonly Actor[];
  readonly facts: readonly NewFact[];
}

/** `observers` further persons who only listen make the log as long as a test wants it. */
export function persons(observers: number): Persons {
  const delegations = ['Alphaland', 'Betaland', 'Gammaland', 'Deltaland'].map((name) => ({
    ...{ id: newId(), names: names(name, name, name), group: 'governments', regions: [] },
  }));
  const governments = delegations.map(({ id }) => actorOf('member', 'governments', { delegation: id }));
  const deputy = actorOf('deputy', 'governments', { delegation: delegations[0]!.id });
  const contactPoint = actorOf('contactPoint', 'governments', { delegation: delegations[0]!.id });
  const employers = [1, 2].map(() => actorOf('member', 'employers'));
  const workers = [1, 2, 3].map(() => actorOf('member', 'workers'));
  const employerSecretariat = actorOf('groupSecretariat', 'employers');
  const workerSecretariat = actorOf('groupSecretariat', 'workers');
  const [chair, secretariat] = [actorOf('chair', null), actorOf('secretariat', null)];
  const listening = Array.from({ length: observers }, () => actorOf('observer', null));
  const voters = [...governments, ...employers, ...workers];
  const everybody = [chair, secretariat, contactPoint, employerSecretariat, workerSecretariat, deputy, ...voters];
  const admitted = [...everybody, ...listening].map(({ delegate, capacity }, i) => {
    const own: Omit<Delegate, 'name'> = { id: delegate, capacities: [capacity] };
    return fact(plenary, 'delegate.admitted', { delegate: own }, { name: `N. ${i} <b>D'Exemple</b>` });
  });
  return {
    ...{ chair, secretariat, contactPoint, employerSecretariat, workerSecretariat, voters },
    facts: [...delegations.map((delegation) => fact(plenary, 'delegation.admitted', { delegation })), ...admitted],
  };
}
