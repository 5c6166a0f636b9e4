import { randomUUID } from 'node:crypto';
import { ownBallotsSchema } from '@concord/contracts';
import { commentKinds } from '@concord/procedure';
import type { Browser, Page } from 'playwright-core';
import { ballotsIn, choose, divisionOf, vote } from '../../support/ballots';
import { type Bench, bringAmendment, must, openRecordVote, sitBench } from '../../support/bring-division';
import { openBrowser } from '../../support/browser';
import { Delegate } from '../../support/delegate';
import { flipped, logsOf, verdictOn } from '../../support/proofs';
import { actNumbers, check, stated } from '../../support/record-page';
import { startSystem, type System } from '../../support/system';
import { answersAgain, connectionTrouble, Visitor } from '../../support/visitor';

let system: System;
let browser: Browser;
let bench: Bench;
let base: string;
/** What the divisions are about. */
let amendment: string;
const visitors: Visitor[] = [];

async function arrive(person: string): Promise<Visitor> {
  const visitor = await Visitor.signIn(browser, system.url, person);
  visitors.push(visitor);
  return visitor;
}

beforeAll(async () => {
  [system, browser] = await Promise.all([startSystem(), openBrowser()]);
  bench = await sitBench(system.url);
  base = `/consultations/${bench.chair.consultation}`;
}, 240_000);

afterEach(async () => {
  const left = visitors.splice(0);
  await Promise.all(left.map(({ context }) => context.close()));
  // One list of all, so that a failure shows what the pages said.
  expect(left.flatMap(({ errors }) => errors)).toEqual([]);
});

afterAll(async () => {
  await browser.close();
  await system.stop();
});

test('the record: numbered acts, a proof that holds elsewhere, checks in the browser', async () => {
  const observer = await arrive('observer-01');
  // The log may grow while it is looked at: the heads of the other logs are anchored in it.
  const log = (await logsOf(bench.chair)).find(({ audience }) => audience === 'plenary')!;
  const page = await observer.tab(`${base}/record`);

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
  const proof = await observer.download(page, page.getByRole('link', { name: 'Download the proof' }));
  const leaf = await observer.download(page, page.getByRole('button', { name: 'Download the entry' }));
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
  const visitor = await arrive('g-ph');
  const other = bench.seconder;
  const { state } = await other.view();
  const draft = state.documents.find(({ kind }) => kind === 'draft');
  const provision = state.provisions.find(({ document }) => document === draft?.id)!;
  const section = (page: Page) => page.locator(`section[id="${provision.id}"]`);
  const reconnecting = 'Reconnecting… nothing you typed is lost.';

  const page = await visitor.tab(`${base}/text`);
  await page.getByText('Live', { exact: true }).waitFor();
  await section(page).getByRole('button', { name: 'Amend', exact: true }).click();
  const form = page.getByRole('form', { name: 'Your amendment' });
  const words = form.getByRole('textbox', { name: 'The provision as it should read (English)' });
  await words.press('End');
  await words.press('Control+End');
  await words.pressSequentially(' Typed before');
  visitor.expects(connectionTrouble);
  await visitor.context.setOffline(true);
  await words.pressSequentially(' and while the line was cut.');
  await page.getByText(reconnecting).first().waitFor();

  const comment = { comment: randomUUID(), layer: 'group', provision: provision.id, revision: provision.revision };
  const said = `Said meanwhile ${randomUUID()}`;
  const rest = { range: null, language: 'en', kind: commentKinds[0], text: said };
  await must(other.act('member', '/comments', { ...comment, ...rest }));
  await visitor.context.setOffline(false);
  await page.getByText('Live', { exact: true }).waitFor();
  await page.getByRole('complementary', { name: 'About this provision' }).getByText(said).waitFor();
  const typed = / Typed before and while the line was cut\.$/;
  expect(await words.inputValue()).toMatch(typed);
  expect(await page.getByText(reconnecting).count()).toBe(0);

  await form.getByRole('textbox', { name: /^Why/ }).pressSequentially('Because of');
  await page.close();
  const again = await visitor.tab(`${base}/text`);
  await section(again).getByRole('button', { name: 'Continue your amendment' }).click();
  const opened = again.getByRole('form', { name: 'Your amendment' });
  expect(await opened.getByRole('textbox', { name: /^The provision as it should read/ }).inputValue()).toMatch(typed);
  expect(await opened.getByRole('textbox', { name: /^Why/ }).inputValue()).toBe('Because of');
});

test('two tabs of one member: the other tab learns of the ballot, and one ballot counts', async () => {
  await must(bench.chair.act('chair', `/sittings/${(await bench.chair.view()).state.sittings[0]!.id}/open`, {}));
  amendment = await bringAmendment(bench);
  const division = await openRecordVote(bench, amendment);
  const visitor = await arrive('w-02');
  const voter = await Delegate.signIn(system.url, 'w-02');
  const path = `${base}/divisions/${division}`;
  const one = await visitor.tab(path);
  const two = await visitor.tab(path);
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
  const own = await voter.get(`${path}/ballots/own`);
  const replaces = ownBallotsSchema.parse(own).lines[0]?.ballot?.seq;
  const ballot = { choice: 'against', replaces, trackingCode: null };
  await must(voter.act('member', `/divisions/${division}/ballots`, ballot));
  visitor.expects(/status of 422/);
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
  const visitor = await arrive('w-02');
  const voter = await Delegate.signIn(system.url, 'w-02');
  const page = await visitor.tab(`${base}/divisions/${division}`);
  await choose(page, 'for');
  visitor.expects(connectionTrouble);
  process.kill(system.serverPid(), 'SIGKILL');
  await page.getByRole('button', { name: 'Vote: for' }).click();
  await page.getByText('Your ballot is not received yet.').waitFor();
  await answersAgain(system.url);
  await page.getByText('Your ballot: for').waitFor({ timeout: 10_000 });

  // One more, so that the turnout must arrive on the live connection.
  const second = await Delegate.signIn(system.url, 'e-02');
  const ballot = { choice: 'against', replaces: null, trackingCode: null };
  await must(second.act('member', `/divisions/${division}/ballots`, ballot));
  await page.locator('dt:text-is("Have voted") + dd').filter({ hasText: '2 of 174' }).waitFor();

  await must(bench.chair.act('chair', `/divisions/${division}/close`, {}));
  expect(await ballotsIn(bench.chair, division, voter.capacity('member'))).toEqual(['for']);
  const { result } = await divisionOf(bench.chair, division);
  expect(result?.total.heads).toMatchObject({ for: 1, against: 1, abstain: 0 });
});

test('signed out everywhere: the other browser is asked to sign in at once, and comes back to where it was', async () => {
  const here = await arrive('e-02');
  const there = await arrive('e-02');
  const deep = `${base}/amendments`;
  const other = await there.context.newPage();
  const closed = new Promise<void>((resolve) => {
    other.on('websocket', (socket) => socket.on('close', () => resolve()));
  });
  await other.goto(deep);
  await other.getByText('Live', { exact: true }).waitFor();
  const page = await here.tab('/');
  there.expects(/401|WebSocket/);
  here.expects(/401|WebSocket/);
  await page.getByRole('button', { name: 'Employer member 02 (demonstration)' }).click();
  await page.getByRole('menuitem', { name: 'Sign out everywhere' }).click();
  await page.getByRole('button', { name: 'Sign out everywhere' }).click();
  await page.getByRole('heading', { name: 'Sign in', level: 1 }).waitFor();

  await other.getByRole('heading', { name: 'Sign in', level: 1 }).waitFor();
  await closed;
  expect((await there.context.request.get(`/api${base}`)).status()).toBe(401);
  await other.getByRole('button', { name: /^Worker member 02 \(demonstration\)/ }).click();
  await other.waitForURL(`**${deep}`);
  await other.getByRole('heading', { name: 'Amendments', level: 1 }).waitFor();
});

test('headers, cookies, foreign origins, and outsiders', async () => {
  const visitor = await arrive('w-02');
  const { request } = visitor.context;
  const policy = (await request.get(`${base}/text`)).headers()['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'self'");
  expect(policy).toContain("object-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/unsafe-|\*|https?:/);
  const [cookie, ...others] = await visitor.context.cookies();
  expect(others).toEqual([]);
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' });

  const comments = `/api${base}/comments`;
  const foreign = await request.post(comments, { headers: { origin: 'https://elsewhere.example' }, data: {} });
  expect(foreign.status()).toBe(403);
  expect(await foreign.json()).toMatchObject({ code: 'request.foreignOrigin' });

  // A group's log exists for its members; for others it is as if it did not.
  const group = (await logsOf(bench.mover)).find(({ audience }) => audience === 'group')!;
  const answerTo = async (log: string) => {
    const answer = await request.get(`/api${base}/logs/${log}/entries?from=0`);
    return { status: answer.status(), body: { ...((await answer.json()) as object), serverTime: '' } };
  };
  const [closed, missing] = [await answerTo(group.log), await answerTo(randomUUID())];
  expect(closed.status).toBe(404);
  expect(closed).toEqual(missing);
});
