// The record, checked in and outside the browser; and whatever interrupts a delegate's work. The tests go on from one another in this order.
import { randomUUID } from 'node:crypto';
import { ownBallotsSchema } from '@concord/contracts';
import { commentKinds } from '@concord/procedure';
import type { Locator, Page } from 'playwright-core';
import { amendmentForm, startAmending, wordsOfAmendment } from '../../support/amending';
import { ballotsIn, divisionOf } from '../../support/ballots';
import {
  type Bench,
  bringAmendment,
  firstProvision,
  must,
  openRecordVote,
  openSitting,
  sitBench,
} from '../../support/bring-division';
import { Delegate } from '../../support/delegate';
import { connectionTrouble } from '../../support/guest';
import { flipped, logsOf, verdictOn } from '../../support/proofs';
import { actNumbers, check, stated } from '../../support/record-page';
import { choose, vote } from '../../support/sitting-page';
import { answersAgain } from '../../support/system';
import { panel, provision } from '../../support/text-page';
import { live, sees, Venue } from '../../support/venue';

let venue: Venue;
let bench: Bench;
/** What the divisions are about. */
let amendment: string;

beforeAll(async () => {
  venue = await Venue.open();
  bench = await sitBench(venue.url);
}, 240_000);

afterEach(async () => {
  expect(await venue.farewell()).toEqual([]);
});

afterAll(() => venue.close());

test('the record: numbered acts, a proof that holds elsewhere, checks in the browser', async () => {
  const observer = await venue.enter('observer-01', { at: 'record' });
  const { page } = observer;
  // The log may grow while it is looked at: the heads of the other logs are anchored in it.
  const log = (await logsOf(bench.chair)).find(({ audience }) => audience === 'plenary')!;

  const numbers = await actNumbers(page);
  const newest = numbers[0] ?? -1;
  expect(newest).toBeGreaterThanOrEqual(log.size - 1);
  expect(numbers).toEqual(numbers.map((_number, place) => newest - place));

  const size = Number(await stated(page, 'Acts covered'));
  expect(size).toBeGreaterThan(newest);
  expect(await stated(page, 'Origin')).toBe(log.verifier.split('+')[0]);
  expect(await stated(page, 'Signature')).toContain('by the key of this log');
  const root = await stated(page, 'Root (SHA-256)');

  await page.getByRole('textbox', { name: 'Number of an act' }).fill('5');
  await page.getByRole('button', { name: 'Go to it' }).click();
  const proof = await observer.download(page.getByRole('link', { name: 'Download the proof' }));
  const leaf = await observer.download(page.getByRole('button', { name: 'Download the entry' }));
  const verdict = verdictOn(proof, leaf, log);
  if (!verdict.ok) throw new Error(`${verdict.object}: ${verdict.code}`);
  expect(verdict.index).toBe(5);
  expect(verdict.checkpoint.size).toBeGreaterThanOrEqual(size);
  const provedRoot = Buffer.from(verdict.checkpoint.root).toString('base64');
  expect(provedRoot === root).toBe(verdict.checkpoint.size === size);
  expect(JSON.parse(leaf)).toMatchObject({ seq: 5 });
  for (const at of [0, leaf.length >> 1, leaf.length - 1])
    expect(verdictOn(proof, flipped(leaf, at), log)).toMatchObject({ ok: false, object: 'entry' });
  const index = proof.indexOf('index ');
  for (const at of [index + 6, index + 12, proof.indexOf(provedRoot), proof.length - 20])
    expect(verdictOn(flipped(proof, at), leaf, log).ok).toBe(false);

  const one = await check(page, 'Check in the browser', 'This act stands on the record exactly as shown.');
  expect(one.steps).toBeGreaterThanOrEqual(8);
  expect(one.holding).toBe(one.steps);
  const whole = 'All entries together give exactly the signed root.';
  const all = await check(page, 'Check the whole record in the browser', whole);
  expect(all.steps).toBeGreaterThanOrEqual(7);
  expect(all.holding).toBe(all.steps);
});

test('what is typed survives a cut connection and a closed page, and what happened meanwhile arrives', async () => {
  const visitor = await venue.enter('g-ph', { at: 'text' });
  const other = bench.seconder;
  const { provision: block, revision, heading } = await firstProvision(other);
  const reconnecting = 'Reconnecting… nothing you typed is lost.';

  const { page } = visitor;
  await live(page);
  await startAmending(page, heading);
  const words = wordsOfAmendment(page);
  await words.press('Control+End');
  await words.pressSequentially(' Typed before');
  visitor.forgive(connectionTrouble);
  await visitor.context.setOffline(true);
  await words.pressSequentially(' and while the line was cut.');
  await sees(page, reconnecting);

  const comment = { comment: randomUUID(), layer: 'group', provision: block, revision };
  const said = `Said meanwhile ${randomUUID()}`;
  const rest = { range: null, language: 'en', kind: commentKinds[0], text: said };
  await must(other.act('member', '/comments', { ...comment, ...rest }));
  await visitor.context.setOffline(false);
  await live(page);
  await panel(page).getByText(said).waitFor();
  const typed = / Typed before and while the line was cut\.$/;
  expect(await words.inputValue()).toMatch(typed);
  expect(await page.getByText(reconnecting).count()).toBe(0);

  const why = (tab: Page): Locator => amendmentForm(tab).getByRole('textbox', { name: /^Why/ });
  await why(page).pressSequentially('Because of');
  await page.close();
  const again = await visitor.tab('text');
  await provision(again, heading).getByRole('button', { name: 'Continue your amendment' }).click();
  expect(await wordsOfAmendment(again).inputValue()).toMatch(typed);
  expect(await why(again).inputValue()).toBe('Because of');
});

test('two tabs of one member: the other tab learns of the ballot, and one ballot counts', async () => {
  await openSitting(bench);
  amendment = await bringAmendment(bench);
  const division = await openRecordVote(bench, amendment);
  const voter = await Delegate.signIn(venue.url, 'w-02');
  const visitor = await venue.enter('w-02', { at: `divisions/${division}` });
  const one = visitor.page;
  const two = await visitor.tab(`divisions/${division}`);
  await choose(two, 'against');
  await vote(one, 'for');
  await one.getByText('Your ballot: for').waitFor();
  await two.getByText('Your ballot: for').waitFor();
  expect(await two.getByRole('radiogroup', { name: 'Your choice' }).count()).toBe(0);

  // The second replaces what the first has given, and the first shows it.
  await two.getByRole('button', { name: 'Replace my ballot' }).click();
  await vote(two, 'abstention');
  await one.getByText('Your ballot: abstention').waitFor();

  // Another device says nothing to this browser: what the tab would replace is no longer there.
  await one.getByRole('button', { name: 'Replace my ballot' }).click();
  const own = await voter.get(`/consultations/${voter.consultation}/divisions/${division}/ballots/own`);
  const replaces = ownBallotsSchema.parse(own).lines[0]?.ballot?.seq;
  const ballot = { choice: 'against', replaces, trackingCode: null };
  await must(voter.act('member', `/divisions/${division}/ballots`, ballot));
  visitor.forgive(/status of 422/);
  await vote(one, 'for');
  await one.getByText('Another ballot of yours came first.').waitFor();
  await one.getByText('Your ballot: against').waitFor();
  await one.getByRole('button', { name: 'Vote: for' }).click();
  await one.getByText('Your ballot: for').waitFor();
  await two.getByText('Your ballot: for').waitFor();

  await must(bench.chair.act('chair', `/divisions/${division}/close`, {}));
  const choices = await ballotsIn(bench.chair, division, voter.capacity('member'));
  expect(choices).toEqual(['for', 'abstain', 'against', 'for']);
  const { result } = await divisionOf(bench.chair, division);
  expect(result?.total.heads).toMatchObject({ for: 1, against: 0, abstain: 0 });
});

test('the server killed with -9: the ballot pressed while it is down is acknowledged by itself and counts once', async () => {
  // Too few voted for a result, so the same question is put again.
  const division = await openRecordVote(bench, amendment);
  const voter = await Delegate.signIn(venue.url, 'w-02');
  const visitor = await venue.enter('w-02', { at: `divisions/${division}` });
  const { page } = visitor;
  await choose(page, 'for');
  visitor.forgive(connectionTrouble);
  process.kill(venue.system.serverPid(), 'SIGKILL');
  await page.getByRole('button', { name: 'Vote: for' }).click();
  await page.getByText('Your ballot is not received yet.').waitFor();
  await answersAgain(venue.system);
  await page.getByText('Your ballot: for').waitFor({ timeout: 10_000 });

  // One more, so that the turnout must arrive on the live connection.
  const second = await Delegate.signIn(venue.url, 'e-02');
  const ballot = { choice: 'against', replaces: null, trackingCode: null };
  await must(second.act('member', `/divisions/${division}/ballots`, ballot));
  await page.locator('dt:text-is("Have voted") + dd').filter({ hasText: '2 of 174' }).waitFor();

  await must(bench.chair.act('chair', `/divisions/${division}/close`, {}));
  expect(await ballotsIn(bench.chair, division, voter.capacity('member'))).toEqual(['for']);
  const { result } = await divisionOf(bench.chair, division);
  expect(result?.total.heads).toMatchObject({ for: 1, against: 1, abstain: 0 });
});
