import { type Division, fact, type NewFact, plenary, type ResultRecord, type Sitting } from '@concord/procedure';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { i18n } from 'i18next';
import type { ReactElement, ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { body, capacity, idOf, ids } from '../../consultation/spec/demonstration';
import { submittedFact } from '../../consultation/spec/demonstration-acts';
import { TestConsultation, type TestRoom } from '../../consultation/spec/test-consultation';

export const chair = idOf(27);
export const amendment = idOf(60);
export const sitting = idOf(61);
export const division = idOf(62);
export const envelope = idOf(63);
const chairCapacity = capacity('chair', null);

const scheduled: Sitting = {
  ...({ id: sitting, number: 1, state: 'scheduled', scheduledAt: '2004-06-02T08:00:00.000Z' } as const),
  ...{ openedAt: null, closedAt: null, present: [], called: null },
};

/** The meeting has begun, there is a Chair, an amendment D.1 is published and a sitting is scheduled. */
export const meeting: readonly NewFact[] = [
  fact(plenary, 'delegate.admitted', { delegate: { id: chair, capacities: [chairCapacity] } }, { name: 'Chair' }),
  fact(plenary, 'consultation.advanced', { state: 'meeting', from: 'revisedDraft' }),
  submittedFact(amendment, ids.kenyaContact, 'New words. '),
  fact(plenary, 'amendment.received', { amendment, state: 'received', number: 1 }),
  fact(plenary, 'amendment.published', { amendment, state: 'published', languagesWaived: true }),
  fact(plenary, 'sitting.scheduled', { sitting: scheduled }),
];

export const opened = fact(plenary, 'sitting.opened', {
  ...({ sitting, state: 'open', openedAt: '2004-06-02T08:00:00.000Z' } as const),
});
export const called: readonly NewFact[] = [
  fact(plenary, 'amendment.called', { amendment, state: 'called' }),
  fact(plenary, 'sitting.called', { sitting, called: { kind: 'amendment', id: amendment } }),
];
export const discussed = fact(plenary, 'amendment.discussed', { amendment, state: 'underDiscussion' });

/** The Committee on Migrant Workers on 1 June 2004: 75, 39 and 60 members, 11,700 votes, a quorum of 4,680. */
export function announced(method: Division['method']): NewFact {
  const value: Division = {
    ...{ id: division, number: 1, sitting, question: { kind: 'amendment', amendment } as const, method },
    ...({ majority: 'simple', quorum: { kind: 'weightedFraction', numerator: 2, denominator: 5 } } as const),
    ...({ ruleSet: { id: body.ruleSet.id, version: 1 }, state: 'announced', quorumRequired: '4680' } as const),
    roll: [
      { group: 'G', onRoll: 75, weight: '52', total: '3900' },
      { group: 'E', onRoll: 39, weight: '100', total: '3900' },
      { group: 'W', onRoll: 60, weight: '65', total: '3900' },
    ],
    ...{ present: 170, envelope, announcedAt: '2004-06-02T09:00:00.000Z', openedAt: null, closesAt: null },
    ...{ closedAt: null, result: null, destroyedAt: null },
  };
  return fact(plenary, 'division.announced', { division: value });
}

export const voting = fact(plenary, 'division.opened', {
  ...{ division, openedAt: '2004-06-02T09:05:00.000Z', closesAt: null },
});

const heads = (onRoll: number, inFavour: number) => ({
  ...{ onRoll, for: inFavour, against: 0, abstain: 0, notVoting: onRoll - inFavour },
});
const weighted = (total: number, inFavour: number) => ({
  ...{ for: String(inFavour), against: '0', abstain: '0', notVoting: String(total - inFavour), total: String(total) },
});

/** One vote short of the quorum. */
export const oneShort: ResultRecord = {
  ...{ outcome: 'void', votesCast: '4679', quorumRequired: '4680', quorumReached: false, needed: '2340' },
  total: { heads: heads(174, 74), weighted: weighted(11_700, 4679) },
  groups: [
    { group: 'G', heads: heads(75, 37), weighted: weighted(3900, 1924) },
    { group: 'E', heads: heads(39, 10), weighted: weighted(3900, 1000) },
    { group: 'W', heads: heads(60, 27), weighted: weighted(3900, 1755) },
  ],
};

export const declared = (result: ResultRecord): NewFact =>
  fact(plenary, 'division.declared', {
    ...{ division, closedAt: '2004-06-02T09:10:00.000Z', result, envelope: { size: 80, root: 'root' } },
  });

/** What a GET answers, by the end of its path; anything else is not there. Returns the paths asked for. */
export function serve(answers: Readonly<Record<string, unknown>>): string[] {
  const asked: string[] = [];
  globalThis.fetch = ((path: string) => {
    asked.push(path);
    const found = Object.entries(answers).find(([end]) => path.split('?')[0]?.endsWith(end) === true);
    return Promise.resolve({
      ...{ ok: found !== undefined, status: found === undefined ? 404 : 200, headers: new Map() },
      text: () => Promise.resolve(JSON.stringify(found?.[1] ?? null)),
    });
  }) as unknown as typeof fetch;
  return asked;
}

interface AroundProps {
  room: TestRoom;
  texts: i18n;
  children: ReactNode;
}

/** All that a page of a consultation stands on. */
export function Around({ room, texts, children }: AroundProps): ReactElement {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return (
    <I18nextProvider i18n={texts}>
      <QueryClientProvider client={queries}>
        <TestConsultation room={room}>
          <main>{children}</main>
        </TestConsultation>
      </QueryClientProvider>
    </I18nextProvider>
  );
}
