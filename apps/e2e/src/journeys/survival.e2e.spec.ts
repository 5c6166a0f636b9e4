import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { readFact } from '@concord/contracts';
import type { RecordedFact } from '@concord/procedure';
import persons from '../../../../tools/seed/data/persons.json';
import { Delegate, isReceipt } from '../../support/delegate';
import { startSystem, type System } from '../../support/system';

let system: System;

beforeAll(async () => {
  system = await startSystem();
}, 240_000);

afterAll(() => system.stop());

const keysOf = (capacity: string): string[] =>
  persons.filter(({ capacities }) => capacities.includes(capacity)).map(({ key }) => key);

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

/** What the envelope says after the close. */
async function envelopeFacts(reader: Delegate, log: string): Promise<RecordedFact[]> {
  const base = `/consultations/${reader.consultation}/logs/${log}`;
  const page = (await reader.get(`${base}/entries?from=0`)) as { entries: { leaf: string }[] };
  return page.entries.map(({ leaf }) => {
    const read = readFact(leaf, null);
    if (!read.ok) throw new Error(`${read.code} ${read.type}`);
    return read.fact;
  });
}

test('a server killed in the middle of a division loses no acknowledged ballot and counts none twice', async () => {
  const chair = await Delegate.signIn(system.url, keysOf('chair')[0]!);
  const office = await Delegate.signIn(system.url, keysOf('secretariat')[0]!);
  const mover = await Delegate.signIn(system.url, keysOf('contactPoint')[0]!);
  const voters = await Promise.all(
    keysOf('member')
      .slice(0, 40)
      .map((key) => Delegate.signIn(system.url, key)),
  );

  const { state } = await mover.view();
  const draft = state.documents.find(({ kind }) => kind === 'draft');
  const provision = state.provisions.find(({ document }) => document === draft?.id)!;
  const revision = state.revisions.find(({ id }) => id === provision.revision)!;
  const { text, hash } = revision.wordings['en']!;
  const block = { block: provision.id, revision: revision.id, baseHash: hash, language: 'en' };
  const operations = { en: { kind: 'replaceBlock', ...block, text: `${text} Addition.` } };
  const amendment = randomUUID();
  const written = { amendment, provision: provision.id, revision: revision.id, original: 'en', operations };
  const must = async (answer: ReturnType<Delegate['act']>): Promise<void> => {
    const given = await answer;
    if (!isReceipt(given)) throw new Error(given.code);
  };
  const sitting = state.sittings[0]!.id;
  const division = randomUUID();
  const question = { kind: 'amendment', amendment };
  await must(mover.act('contactPoint', '/amendments', { ...written, rationale: '', prepared: null }));
  const seconder = voters.find(({ person }) => person !== mover.person)!;
  await must(seconder.act('member', `/amendments/${amendment}/second`, {}));
  await must(office.act('secretariat', `/amendments/${amendment}/receive`, {}));
  await must(office.act('secretariat', `/amendments/${amendment}/publish`, { waiveLanguages: true }));
  await must(chair.act('chair', `/sittings/${sitting}/open`, {}));
  await must(chair.act('chair', `/amendments/${amendment}/call`, {}));
  await must(chair.act('chair', `/amendments/${amendment}/move`, {}));
  const announce = { division, question, method: 'recordVote', majority: null, quorum: null };
  await must(chair.act('chair', '/divisions', announce));
  await must(chair.act('chair', `/divisions/${division}/open`, { minutes: null }));

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
  const after = await chair.view();
  const closed = after.state.divisions.find(({ id }) => id === division)!;
  const forHeads = given.filter(({ choice }) => choice === 'for').length;
  expect(closed.result?.total.heads).toMatchObject({ for: forHeads, against: given.length - forHeads, abstain: 0 });

  const cast = (await envelopeFacts(chair, closed.envelope)).filter((fact) => fact.type === 'ballot.cast');
  expect(cast).toHaveLength(given.length);
  const recorded = new Map(cast.map(({ body }) => [body.capacity, body.choice]));
  for (const { capacity, choice } of given) expect(recorded.get(capacity)).toBe(choice);
  expect(system.screen()).toMatch(/again/i);
}, 240_000);
