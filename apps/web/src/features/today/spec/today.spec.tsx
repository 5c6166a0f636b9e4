import { fact, type NewFact, plenary } from '@concord/procedure';
import { render, screen } from '@testing-library/react';
import type { i18n } from 'i18next';
import { axe } from 'jest-axe';
import {
  amendment,
  announced,
  Around,
  called,
  chair,
  meeting,
  opened,
  serve,
  voting,
} from '../../../shared/business/spec/sitting-room';
import { demonstration, ids } from '../../../shared/consultation/spec/demonstration';
import { submittedFact } from '../../../shared/consultation/spec/demonstration-acts';
import { testRoom } from '../../../shared/consultation/spec/test-consultation';
import { languages } from '../../../lib/preferences';
import { specI18n } from '../../../lib/spec/spec-texts';
import { ConsultationToday } from '../consultation-today';
import { needsOf } from '../needs';

const namespaces = ['ui', 'common', 'consultation', 'business', 'today'];
let texts: i18n;
beforeAll(async () => {
  texts = await specI18n('en', namespaces);
});
beforeEach(() => void serve({ '/ballots/own': { lines: [] } }));

type Facts = readonly NewFact[];
const now = '2004-06-02T10:00:00.000Z';

function needs(delegate: string, ...facts: Facts) {
  const state = demonstration(...facts);
  const me = state.delegates.get(delegate);
  return needsOf(state, me === undefined ? null : { delegate: me, capacities: me.capacities }, now);
}

const submitted = submittedFact(amendment, ids.kenyaContact, 'New words. ');
const seconder = { delegate: ids.worker, capacity: '', group: 'W', delegation: null };

describe('what waits', () => {
  it('is an amendment to second, for another member and not for the mover', () => {
    expect(needs(ids.worker, submitted).toSecond.map(({ id }) => id)).toEqual([amendment]);
    expect(needs(ids.kenyaContact, submitted).toSecond).toEqual([]);
  });

  it('is an amendment to receive, for the secretariat once it is seconded', () => {
    const seconded = fact(plenary, 'amendment.seconded', { amendment, seconder });
    expect(needs(ids.office, submitted).toReceive).toEqual([]);
    expect(needs(ids.office, submitted, seconded).toReceive.map(({ id }) => id)).toEqual([amendment]);
  });

  it('is the sitting to open for the Chair, and to check in to for members', () => {
    expect(needs(chair, ...meeting).openSitting).toBe(true);
    expect(needs(ids.worker, ...meeting).openSitting).toBe(false);
    expect(needs(ids.worker, ...meeting, opened).checkIn).toBe(true);
    expect(needs(ids.office, ...meeting, opened).checkIn).toBe(false);
  });

  it('is nothing of one’s own for an observer, who still sees the division', () => {
    const seen = needs('nobody', ...meeting, opened, announced('recordVote'), voting);
    expect(seen.division?.state).toBe('open');
    expect(seen.toSecond).toEqual([]);
  });
});

function shows(delegate: string, facts: Facts, texts_: i18n = texts) {
  return render(
    <Around room={testRoom(demonstration(...facts), delegate)} texts={texts_}>
      <h1>Today</h1>
      <ConsultationToday />
    </Around>,
  );
}

it('offers an open division large while a ballot is wanted, and says when it was given', async () => {
  const facts = [...meeting, opened, announced('recordVote'), voting];
  const capacity = demonstration(...facts).delegates.get(ids.worker)?.capacities[0]?.id ?? '';
  const line = { capacity, group: 'W', weight: '65', ballot: null };
  serve({ '/ballots/own': { lines: [line] } });
  const { unmount } = shows(ids.worker, facts);
  expect(await screen.findByRole('link', { name: 'Vote now' })).toBeTruthy();
  unmount();
  serve({ '/ballots/own': { lines: [{ ...line, ballot: { seq: 4, choice: 'for', at: now } }] } });
  shows(ids.worker, facts);
  expect(await screen.findByText('You have voted.')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'See the division' })).toBeTruthy();
});

describe.each(languages)('in %s', (language) => {
  it('is accessible', async () => {
    const { container, unmount } = shows(
      ids.worker,
      [...meeting, opened, ...called],
      await specI18n(language, namespaces),
    );
    const page = container.innerHTML;
    unmount();
    const { violations } = await axe(page);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  });
});
