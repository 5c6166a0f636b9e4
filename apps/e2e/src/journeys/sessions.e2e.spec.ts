// Who is signed in, where, and for how long; and what the server takes from elsewhere. Each test stands by itself.
import { randomUUID } from 'node:crypto';
import type { WebSocket } from 'playwright-core';
import { objections } from '../../support/accessibility';
import { Delegate } from '../../support/delegate';
import { logsOf } from '../../support/proofs';
import { live, titled, Venue } from '../../support/venue';

let venue: Venue;

beforeAll(async () => {
  venue = await Venue.open();
}, 240_000);

afterAll(() => venue.close());

afterEach(async () => {
  expect(await venue.farewell()).toEqual([]);
});

test('an address that needs somebody signed in asks who it is, and goes on to where one wanted to go', async () => {
  const guest = await venue.enter(null);
  const { page } = guest;
  const address = guest.address('record');
  await page.goto(`${address}?from=a-letter`);
  await page.getByRole('heading', { name: 'Sign in', level: 1 }).waitFor();
  await page.getByRole('button', { name: /^Observer 01/ }).click();
  await page.getByRole('heading', { name: 'Record', level: 1 }).waitFor();
  expect(page.url()).toBe(`${address}?from=a-letter`);
});

test('signing out everywhere ends the other browser’s session while it is looked at', async () => {
  const here = await venue.enter('g-mx', { at: '/' });
  const elsewhere = await venue.enter('g-mx');
  const sockets: WebSocket[] = [];
  elsewhere.page.on('websocket', (socket) => void sockets.push(socket));
  // The page finds out by an answer that refuses.
  for (const guest of [here, elsewhere]) guest.forgive(/status of 401/, /WebSocket connection .* failed/);
  await elsewhere.goTo('text');
  await live(elsewhere.page);
  await here.page.getByRole('button', { name: 'Government member, Mexico (demonstration)' }).click();
  await here.page.getByRole('menuitem', { name: 'Sign out everywhere' }).click();
  await here.page.getByRole('alertdialog').getByRole('button', { name: 'Sign out everywhere' }).click();
  for (const { page } of [here, elsewhere]) await page.getByRole('heading', { name: 'Sign in', level: 1 }).waitFor();
  expect(sockets.length).toBeGreaterThan(0);
  expect(sockets.filter((socket) => !socket.isClosed())).toEqual([]);
  const answer = await elsewhere.context.request.get(`${venue.url}/api/consultations/${venue.consultation}`);
  expect(answer.status()).toBe(401);
  await elsewhere.page.getByRole('button', { name: /^Government member, Mexico/ }).click();
  await live(elsewhere.page);
  expect(new URL(elsewhere.page.url()).pathname).toMatch(/\/text$/);
});

test('an act or a socket from a foreign origin is refused, whoever is signed in', async () => {
  const { context } = await venue.enter('g-mx');
  const headers = { origin: 'https://elsewhere.invalid' };
  const act = await context.request.delete(`${venue.url}/api/sessions`, { headers });
  expect(act.status()).toBe(403);
  expect(await act.json()).toMatchObject({ code: 'request.foreignOrigin' });
  const socket = await context.request.get(`${venue.url}/socket.io/?EIO=4&transport=polling`, { headers });
  expect(socket.status()).toBeGreaterThanOrEqual(400);
  const still = await context.request.get(`${venue.url}/api/consultations/${venue.consultation}`);
  expect(still.status()).toBe(200);
});

test('the content security policy lets in nothing but the installation’s own files', async () => {
  const { page } = await venue.enter('office-01');
  const response = await page.goto(venue.url);
  const headers = response?.headers() ?? {};
  const policy = headers['content-security-policy'] ?? '';
  for (const part of [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ])
    expect(policy).toContain(part);
  expect(policy).not.toMatch(/unsafe-|\*|https?:/);
  expect(headers['x-content-type-options']).toBe('nosniff');
  const [cookie, ...others] = await page.context().cookies();
  expect(others).toEqual([]);
  expect(cookie).toMatchObject({ httpOnly: true, path: '/', sameSite: 'Lax' });
});

test('the log of a group is to others as if it did not exist', async () => {
  const group = (await logsOf(await Delegate.signIn(venue.url, 'g-ph'))).find(({ audience }) => audience === 'group')!;
  const { context } = await venue.enter('w-02');
  const answerTo = async (log: string): Promise<object> => {
    const address = `${venue.url}/api/consultations/${venue.consultation}/logs/${log}/entries?from=0`;
    const answer = await context.request.get(address);
    return { status: answer.status(), body: { ...((await answer.json()) as object), serverTime: '' } };
  };
  const closed = await answerTo(group.log);
  expect(closed).toMatchObject({ status: 404 });
  expect(closed).toEqual(await answerTo(randomUUID()));
});

test.each([
  ['office-01', ['/', 'secretariat', 'amendments']],
  ['chair', ['/', 'sitting']],
  ['observer-01', ['text', 'record']],
])('the pages of %s are accessible, fit on 320 pixels, and the console stays silent', async (person, paths) => {
  const guest = await venue.enter(person);
  const { page } = guest;
  for (const path of paths) {
    await guest.goTo(path);
    await titled(page);
    await live(page);
    expect(await objections(page)).toEqual([]);
  }
});
