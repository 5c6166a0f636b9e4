import { io, type Socket } from 'socket.io-client';
import type { Method } from '@concord/procedure';
import { turnoutFigure } from '../ballots/turnouts';
import { Assembly } from './assembly';

/** What must not be seen while a division is open: a choice as a value, or the name of one as a key. */
const telling = /"(for|against|abstain)"|"choice"|trackingCode/;

const written: string[] = [];
let assembly: Assembly;
let socket: Socket;
const heard: string[] = [];
beforeAll(async () => {
  // The server's log goes to standard output.
  jest.spyOn(process.stdout, 'write').mockImplementation((data) => {
    written.push(String(data));
    return true;
  });
  assembly = await Assembly.open({ LOG_LEVEL: 'trace' });
  socket = await connected();
});
afterAll(async () => {
  socket.disconnect();
  await assembly.close();
  jest.restoreAllMocks();
});

async function connected(): Promise<Socket> {
  const { cookie } = await assembly.browser('e-02');
  const { origin } = assembly.running;
  const made = io(origin, {
    extraHeaders: { cookie: cookie ?? '', origin },
    transports: ['websocket'],
    reconnection: false,
  });
  await new Promise((resolve) => made.once('connect', () => resolve(undefined)));
  made.onAny((name: string, message: unknown) => heard.push(JSON.stringify([name, message])));
  return made;
}

const subscribe = (log: string) => socket.emitWithAck('subscribe', { log }) as Promise<{ ok: boolean }>;

async function until(what: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !what(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 25));
}

describe.each<[Method, boolean]>([
  ['recordVote', false],
  ['showOfHands', true],
])('while a %s is open', (method, coded) => {
  it('says how many of each group have voted, and nothing else: no endpoint, no frame, no line of the log', async () => {
    const plenary = (await assembly.snapshot()).heads.find(({ audience }) => audience === 'plenary')?.log ?? '';
    expect(await subscribe(plenary)).toMatchObject({ ok: true });
    const { division } = await assembly.openDivision(method);
    const { envelope } = await assembly.division(division);
    const [linesBefore, heardBefore] = [written.length, heard.length];
    await assembly.vote(
      division,
      {
        G: [['for', 30]],
        W: [
          ['against', 20],
          ['abstain', 5],
        ],
      },
      coded,
    );
    const [byHttp] = assembly.voters('E', 1);
    const choice = { choice: 'against', replaces: null, trackingCode: coded ? 'AAAAAAAAAAAAAAAAAAAAAA' : null };
    const path = `/divisions/${division}/ballots`;
    expect((await assembly.act(byHttp?.key ?? '', 'member', path, choice)).status).toBe(200);
    // Refused ones speak no louder.
    expect((await assembly.act('e-deputy-01', 'deputy', path, choice)).status).toBe(409);
    await until(() => heard.some((message) => message.includes('"group":"E","voted":1')));
    expect(heard.slice(heardBefore).join('')).toContain(turnoutFigure(division));
    expect(await subscribe(envelope)).toMatchObject({ ok: false });
    const open = ['', `/divisions/${division}/turnout`, `${path}/own`, '/logs', `/logs/${plenary}/entries?from=512`];
    for (const each of open) {
      const answer = await assembly.get('e-02', each);
      expect({ each, status: answer.status }).toEqual({ each, status: 200 });
      expect(JSON.stringify(answer.body)).not.toMatch(telling);
    }
    const sealed = ['entries?from=0', 'payloads?from=0', 'entries/3/proof', 'checkpoint', 'consistency?from=1&to=2'];
    for (const each of sealed) expect((await assembly.get('e-02', `/logs/${envelope}/${each}`)).status).toBe(404);
    expect(heard.slice(heardBefore).join('\n')).not.toMatch(telling);
    const lines = written.slice(linesBefore).join('');
    expect(lines).toContain(`/divisions/${division}/ballots`);
    expect(lines).not.toMatch(telling);
    expect(lines).not.toContain('AAAAAAAAAAAAAAAAAAAAAA');
    // Ended without a result, so that the next one begins where nothing has been said.
    await assembly.done('chair', 'chair', `/divisions/${division}/annul`, { reason: 'End of the check.' });
  });
});
