import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { i18n } from 'i18next';
import type { Answer } from '../../../lib/answer';
import {
  announced,
  Around,
  division,
  meeting,
  opened,
  serve,
  voting,
} from '../../../shared/business/spec/sitting-room';
import { demonstration, idOf, ids } from '../../../shared/consultation/spec/demonstration';
import { testRoom } from '../../../shared/consultation/spec/test-consultation';
import { specI18n } from '../../../lib/spec/spec-texts';
import { DivisionView } from '../division-page';

let texts: i18n;
beforeAll(async () => {
  texts = await specI18n('en', ['ui', 'common', 'consultation', 'business', 'divisions']);
});
beforeEach(() => window.localStorage.clear());

const at = '2004-06-02T09:06:00.000Z';

interface Case {
  method: 'recordVote' | 'showOfHands';
  ballot?: { seq: number; choice: 'for' | 'against' | 'abstain' | null };
  answer?: Answer<unknown>;
}

/** The Worker member at the open division, with what the server has of their ballot. */
function voter({ method, ballot, answer }: Case) {
  const state = demonstration(...meeting, opened, announced(method), voting);
  const capacity = state.delegates.get(ids.worker)?.capacities[0]?.id ?? '';
  const line = { capacity, group: 'W', weight: '65', ballot: ballot === undefined ? null : { ...ballot, at } };
  const asked = serve({
    '/ballots/own': { lines: [line] },
    '/turnout': { groups: [{ group: 'W', voted: 12, onRoll: 60 }] },
  });
  const room = testRoom(state, ids.worker, answer);
  render(
    <Around room={room} texts={texts}>
      <DivisionView id={division} />
    </Around>,
  );
  return { room, capacity, asked };
}

const ballotOf = ({ body }: { body: Readonly<Record<string, unknown>> }) => {
  const { choice, replaces, trackingCode, capacity } = body;
  return { choice, replaces, trackingCode, capacity };
};

describe('a record vote', () => {
  it('takes a ballot by keyboard alone and asks the server again what counts', async () => {
    const { room, capacity, asked } = voter({ method: 'recordVote' });
    const user = userEvent.setup();
    const choice = await screen.findByRole('radio', { name: 'against' });
    act(() => choice.focus());
    await user.keyboard(' ');
    await user.tab();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(room.sent).toHaveLength(1));
    expect(room.sent.map(ballotOf)).toEqual([{ choice: 'against', replaces: null, trackingCode: null, capacity }]);
    await waitFor(() => expect(asked.filter((path) => path.endsWith('/own')).length).toBeGreaterThan(1));
  });

  it('shows the ballot that counts, and a replacement names the one that it replaces', async () => {
    const { room, capacity } = voter({ method: 'recordVote', ballot: { seq: 17, choice: 'for' } });
    const user = userEvent.setup();
    expect(await screen.findByText('Your ballot: for')).toBeTruthy();
    expect(screen.queryByRole('radio')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Replace my ballot' }));
    await user.click(screen.getByRole('radio', { name: 'abstention' }));
    await user.click(screen.getByRole('button', { name: 'Vote: abstention' }));
    expect(room.sent.map(ballotOf)).toEqual([{ choice: 'abstain', replaces: 17, trackingCode: null, capacity }]);
  });

  it('that came too late shows the server’s time', async () => {
    const params = { closedAt: '2004-06-02T09:10:00.000Z', now: '2004-06-02T09:10:00.250Z' };
    const refused: Answer<unknown> = {
      ...({ ok: false, kind: 'refusal', status: 409, code: 'division.closed', title: 'Closed', detail: '' } as const),
      ...{ params, errors: [] },
    };
    voter({ method: 'recordVote', answer: refused });
    const user = userEvent.setup();
    await user.click(await screen.findByRole('radio', { name: 'for' }));
    await user.click(screen.getByRole('button', { name: 'Vote: for' }));
    expect(await screen.findByText('The division is closed. This ballot does not count.')).toBeTruthy();
    expect(screen.getByText(/09:10:00\.250Z/)).toBeTruthy();
  });
});

describe('a show of hands', () => {
  it('asks before the final ballot, and sends nothing when the voter turns back', async () => {
    const { room } = voter({ method: 'showOfHands' });
    const user = userEvent.setup();
    await user.click(await screen.findByRole('radio', { name: 'for' }));
    await user.click(screen.getByRole('button', { name: 'Vote: for' }));
    expect(await screen.findByText('It is final: you cannot replace it or take it back.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(room.sent).toEqual([]);
  });

  it('sends a tracking code of 128 bits, and forgets it once acknowledged', async () => {
    const { room } = voter({ method: 'showOfHands' });
    await give();
    await waitFor(() => expect(room.sent).toHaveLength(1));
    const [ballot] = room.sent.map(ballotOf);
    expect(ballot).toMatchObject({ choice: 'for', replaces: null });
    expect(ballot?.trackingCode).toMatch(/^[A-Za-z0-9_-]{21}[AQgw]$/);
    await waitFor(() => expect(window.localStorage.length).toBe(0));
  });

  it('sends the same code and the same command again after a fault, and never stores the choice', async () => {
    const { room } = voter({ method: 'showOfHands', answer: { ok: false, kind: 'fault', status: 500 } });
    await give();
    await waitFor(() => expect(room.sent).toHaveLength(1));
    await give();
    await waitFor(() => expect(room.sent).toHaveLength(2));
    const [first, second] = room.sent.map(({ body }) => ({ id: body['commandId'], code: body['trackingCode'] }));
    expect(second).toEqual(first);
    const kept = window.localStorage.getItem(window.localStorage.key(0) ?? '') ?? '';
    expect(JSON.parse(kept)).toMatchObject({ value: first?.code });
    expect(window.localStorage.length).toBe(1);
  });

  it('given once, offers no other and does not know the choice', async () => {
    voter({ method: 'showOfHands', ballot: { seq: 9, choice: null } });
    expect(await screen.findByText('You have voted. It is final.')).toBeTruthy();
    expect(screen.queryByRole('radio')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Replace my ballot' })).toBeNull();
  });
});

async function give(): Promise<void> {
  const user = userEvent.setup();
  await user.click(await screen.findByRole('radio', { name: 'for' }));
  await user.click(screen.getByRole('button', { name: 'Vote: for' }));
  const confirm = await screen.findAllByRole('button', { name: 'Vote: for' });
  await user.click(confirm.at(-1) ?? screen.getByRole('dialog'));
}

it('says to one who is not on the roll why', async () => {
  const state = demonstration(...meeting, opened, announced('recordVote'), voting);
  serve({ '/ballots/own': { lines: [] } });
  render(
    <Around room={testRoom(state, ids.kenyaContact)} texts={texts}>
      <DivisionView id={division} />
    </Around>,
  );
  expect(await screen.findByText(/not on the roll/)).toBeTruthy();
});

it('says that a division is not there', () => {
  serve({});
  render(
    <Around room={testRoom(demonstration(...meeting), ids.worker)} texts={texts}>
      <DivisionView id={idOf(999)} />
    </Around>,
  );
  expect(screen.getByRole('heading', { level: 1, name: 'No such division' })).toBeTruthy();
});
