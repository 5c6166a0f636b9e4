import { fact, type NewFact, plenary, type RecordedFact } from '@concord/procedure';
import { render, screen, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import type { i18n } from 'i18next';
import {
  announced,
  Around,
  declared,
  division,
  envelope,
  meeting,
  oneShort,
  opened,
  serve,
  voting,
} from '../../../shared/business/spec/sitting-room';
import { demonstration, idOf, ids, recorded } from '../../../shared/consultation/spec/demonstration';
import { testRoom } from '../../../shared/consultation/spec/test-consultation';
import { languages } from '../../../lib/preferences';
import { specI18n } from '../../../lib/spec/spec-texts';
import { DivisionView } from '../division-page';
import { namedVotes } from '../result/envelope';
import { laterTurnout } from '../use-turnout';

const namespaces = ['ui', 'common', 'consultation', 'business', 'divisions'];
let texts: i18n;
beforeAll(async () => {
  texts = await specI18n('en', namespaces);
});

const line = (capacity: string, delegate: string) => ({ capacity, delegate, group: 'W', weight: '65' });
const cast = (capacity: string, choice: 'for' | 'against', replaces: number | null) =>
  fact({ kind: 'envelope', envelope }, 'ballot.cast', { capacity, choice, replaces });
const facts: readonly RecordedFact[] = [
  fact({ kind: 'envelope', envelope }, 'roll.frozen', {
    ...{ division, part: 0, lines: [line(idOf(1), ids.worker), line(idOf(2), ids.employer)] },
  }),
  cast(idOf(1), 'against', null),
  cast(idOf(1), 'for', 1),
].map((made, seq) => recorded(made, seq));

function shows(further: readonly NewFact[], texts_: i18n = texts) {
  const entries = facts.map((each) => ({
    seq: each.seq,
    leaf: JSON.stringify({ ...each, v: 1, log: envelope, epoch: 0, payload: undefined }),
  }));
  serve({
    '/ballots/own': { lines: [] },
    '/turnout': { groups: [{ group: 'W', voted: 12, onRoll: 60 }] },
    '/entries': { entries, size: entries.length },
  });
  return render(
    <Around room={testRoom(demonstration(...meeting, opened, ...further), ids.employer)} texts={texts_}>
      <DivisionView id={division} />
    </Around>,
  );
}

it('announces the quorum as a number, the roll, and what a show of hands keeps and leaves', () => {
  shows([announced('showOfHands')]);
  expect(screen.getByText('4,680')).toBeTruthy();
  const roll = screen.getByRole('table', { name: /roll/ });
  expect(within(roll).getByRole('row', { name: /Employers’ group.*39.*100.*3,900/ })).toBeTruthy();
  expect(within(roll).getByRole('row', { name: /Total.*174.*11,700/ })).toBeTruthy();
  expect(screen.getByText(/write-ahead log and physical backups/)).toBeTruthy();
  expect(screen.getByText(/A ballot is final once confirmed/)).toBeTruthy();
});

it('while open shows how many voted, and no tally', async () => {
  shows([announced('recordVote'), voting]);
  expect(await screen.findByText('Workers’ group, 60 on the roll')).toBeTruthy();
  expect(screen.queryByText('Result')).toBeNull();
});

it('says of a void division by how much the quorum was missed', async () => {
  shows([announced('recordVote'), voting, declared(oneShort)]);
  expect(screen.getByText('void: no quorum')).toBeTruthy();
  expect(screen.getByText(/Votes missing:/).textContent).toBe('The quorum was missed. Votes missing: 1.');
  expect(screen.getByText('Nothing is decided. The same question can be put again.')).toBeTruthy();
  expect(await screen.findByText('1 of 2 voted')).toBeTruthy();
});

it('says “destroyed” only once the record says so', () => {
  const over = [announced('showOfHands'), voting, declared(oneShort)];
  const { unmount } = shows(over);
  expect(screen.getByText(/are being destroyed/)).toBeTruthy();
  unmount();
  const destroyedAt = '2004-06-02T09:10:01.000Z';
  shows([...over, fact(plenary, 'division.boxDestroyed', { division, destroyedAt })]);
  expect(screen.getByText(/Ballots destroyed at/)).toBeTruthy();
});

it('hides groups of whom too few voted, in a show of hands', () => {
  shows([announced('showOfHands'), voting, declared({ ...oneShort, groups: [] })]);
  expect(screen.getByText(/would tell single choices/)).toBeTruthy();
  const table = screen.getByRole('table', { name: 'Members and votes, per group and in total' });
  expect(within(table).queryByText('Workers’ group')).toBeNull();
});

it('counts the last ballot of a line, and names who did not vote', () => {
  expect(namedVotes(facts).map(({ choice }) => choice)).toEqual(['for', null]);
});

it('never goes back to an earlier turnout', () => {
  const turnout = (voted: number) => ({ groups: [{ group: 'W', voted, onRoll: 60 }] });
  expect(laterTurnout(turnout(3), turnout(5))).toEqual(turnout(5));
  expect(laterTurnout(null, turnout(5))).toEqual(turnout(5));
});

describe.each(languages)('in %s', (language) => {
  it.each([
    ['announced', [announced('showOfHands')]],
    ['open', [announced('recordVote'), voting]],
    ['closed', [announced('recordVote'), voting, declared(oneShort)]],
  ])('a division that is %s is accessible', async (_, further) => {
    const { container, unmount } = shows(further, await specI18n(language, namespaces));
    await screen.findAllByRole('heading');
    const page = container.innerHTML;
    unmount();
    const { violations } = await axe(page);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  });
});
