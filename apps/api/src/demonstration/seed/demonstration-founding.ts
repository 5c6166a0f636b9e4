import { randomUUID } from 'node:crypto';
import type { Body, Consultation, Instrument, Round, Sitting } from '@concord/procedure';
import { INSTRUMENTS } from '@concord/publishing';
import type { Founding } from '../../consultations/found-consultation';
import { bodyOf, delegationsOf, personsOf } from './composition';
import type { SeededPerson } from './composition';
import type { BodyData, DemonstrationData } from './demonstration-data';
import { draftFramework } from './draft-framework';
import { referenceText } from './reference-document';

const day = 24 * 60 * 60_000;
const roundDays = 30;

/** All that the demonstration begins with, and whose account is whose. */
export interface DemonstrationFounding {
  readonly founding: Founding;
  readonly persons: readonly SeededPerson[];
}

/** The committee of 1 June 2004 in its meeting: a round of comments open for thirty days, and a sitting scheduled for now. */
export function demonstrationFounding(data: DemonstrationData, now: Date): DemonstrationFounding {
  const body = bodyOf(data.body);
  const spokenFor = new Set(data.persons.map(({ speaksFor }) => speaksFor));
  const coordinated = data.body.governmentGroups.filter(({ key }) => spokenFor.has(key));
  const delegations = delegationsOf(data.governments, coordinated);
  const persons = personsOf(data.persons, delegations);
  const reference = referenceText(data.conclusions);
  const draft = draftFramework(data.draft, reference);
  const provisions = [...reference.provisions, ...draft.provisions];
  const founding: Founding = {
    consultation: consultationOf(body, data),
    delegations: [...delegations.values()],
    delegates: persons.map(({ delegate }) => delegate),
    instruments: register(new Set(provisions.flatMap(({ instruments }) => instruments))),
    documents: [reference.document, draft.document],
    provisions,
    revisions: [...reference.revisions, ...draft.revisions],
    rounds: [roundOf(body, now)],
    sittings: [sittingOf(now)],
  };
  return { founding, persons };
}

function consultationOf(body: Body, { draft, body: { mandate } }: DemonstrationData): Consultation {
  return {
    ...{ id: randomUUID(), title: draft.title, state: 'meeting', body, demonstration: true },
    mandate: mandateOf(mandate),
  };
}

const mandateOf = ({ body, symbol, paragraphs }: BodyData['mandate']): Consultation['mandate'] => ({
  ...{ body: body['en'] ?? '', document: symbol, paragraph: paragraphs.join(', ') },
});

/** Of the importer's register only what the two documents cite. */
function register(cited: ReadonlySet<string>): Instrument[] {
  return INSTRUMENTS.filter(({ key }) => cited.has(key)).map(({ key, kind, number, year, titles }) => ({
    ...{ key, kind, number, year, titles: { ...titles } },
  }));
}

function roundOf({ ruleSet: { id, version } }: Body, now: Date): Round {
  return {
    ...{ id: randomUUID(), number: 1, state: 'open', ruleSet: { id, version } },
    ...{ deadlineAt: new Date(now.getTime() + roundDays * day).toISOString() },
    ...{ openedAt: now.toISOString(), closedAt: null },
  };
}

const sittingOf = (now: Date): Sitting => ({
  ...{ id: randomUUID(), number: 1, state: 'scheduled', scheduledAt: now.toISOString() },
  ...{ openedAt: null, closedAt: null, present: [], called: null },
});
