import { setTimeout as pause } from 'node:timers/promises';
import persons from '../../../../tools/seed/data/persons.json';
import { castIn, divisionOf } from '../../support/ballots';
import { bringAmendment, must, openRecordVote, openSitting, sitBench } from '../../support/bring-division';
import { Delegate, isReceipt } from '../../support/delegate';
import { startSystem, type System } from '../../support/system';

let system: System;

beforeAll(async () => {
  system = await startSystem();
}, 240_000);

afterAll(() => system.stop());

/** With -9, as soon as one is there to be killed. */
async function killServer(): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    try {
      process.kill(system.serverPid(), 'SIGKILL');
      return;
    } catch {
      await pause(50);
    }
  }
  throw new Error('there was no server to kill');
}

test('a server killed in the middle of a division loses no acknowledged ballot and counts none twice', async () => {
  const bench = await sitBench(system.url);
  const { chair } = bench;
  const members = persons.filter(({ capacities }) => capacities.includes('member')).slice(0, 40);
  const voters = await Promise.all(members.map(({ key }) => Delegate.signIn(system.url, key)));
  await openSitting(bench);
  const division = await openRecordVote(bench, await bringAmendment(bench));

  // Ten at a time, and between two tens the server is killed while the next are already on their way.
  const path = `/divisions/${division}/ballots`;
  const vote = async (voter: Delegate, place: number) => {
    const choice = place % 3 === 0 ? 'against' : 'for';
    const answer = await voter.act('member', path, { choice, replaces: null, trackingCode: null });
    return { capacity: voter.capacity('member'), choice, answer };
  };
  const given: Awaited<ReturnType<typeof vote>>[] = [];
  for (let from = 0; from < voters.length; from += 10) {
    const under = voters.slice(from, from + 10).map((voter, place) => vote(voter, from + place));
    const killed = from === 0 ? undefined : killServer();
    given.push(...(await Promise.all(under)));
    await killed;
  }
  for (const { answer } of given) expect(isReceipt(answer)).toBe(true);

  await must(chair.act('chair', `/divisions/${division}/close`, {}));
  const closed = await divisionOf(chair, division);
  const forHeads = given.filter(({ choice }) => choice === 'for').length;
  expect(closed.result?.total.heads).toMatchObject({ for: forHeads, against: given.length - forHeads, abstain: 0 });

  const cast = await castIn(chair, division);
  expect(cast).toHaveLength(given.length);
  const recorded = new Map(cast.map((ballot) => [ballot.capacity, ballot.choice]));
  for (const { capacity, choice } of given) expect(recorded.get(capacity)).toBe(choice);
  expect(system.screen()).toMatch(/again/i);
}, 240_000);
