import { createHttp, type HttpDependencies, ignoreBody } from './http';

interface Reply {
  status: number;
  body?: unknown;
}

/** A server that gives the replies one after another; `undefined` is a broken connection. */
function serverOf(replies: readonly (Reply | undefined)[]) {
  const seen: { path: string; init: RequestInit }[] = [];
  const waits: number[] = [];
  let signedOut = 0;
  const fetch = (path: string, init: RequestInit): Promise<Response> => {
    const reply = replies[seen.length];
    seen.push({ path, init });
    if (reply === undefined) return Promise.reject(new TypeError('Failed to fetch'));
    const answer = {
      ok: reply.status < 400,
      status: reply.status,
      headers: { get: () => null },
      text: () => Promise.resolve(reply.body === undefined ? '' : JSON.stringify(reply.body)),
    };
    return Promise.resolve(answer as unknown as Response);
  };
  const http = createHttp({
    fetch: fetch as HttpDependencies['fetch'],
    language: () => 'fr',
    wait: (milliseconds) => {
      waits.push(milliseconds);
      return Promise.resolve();
    },
    onSignedOut: () => {
      signedOut += 1;
    },
  });
  return { http, seen, waits, signedOut: () => signedOut };
}

const problem = {
  type: 'about:blank',
  title: 'Le scrutin est clos',
  status: 409,
  code: 'division.closed',
  detail: 'Le scrutin a été clos.',
  params: { number: 3 },
  errors: [{ field: 'choice', code: 'late', detail: 'Trop tard.' }],
};

describe('http', () => {
  it('returns the parsed value and asks in the language of the page', async () => {
    const { http, seen } = serverOf([{ status: 200, body: { n: 1 } }]);
    const answer = await http.get('/api/x', (body) => body as { n: number });
    expect(answer).toEqual({ ok: true, value: { n: 1 }, status: 200 });
    expect(seen[0]?.init.credentials).toBe('same-origin');
    expect(seen[0]?.init.headers).toMatchObject({ 'X-Concord-Language': 'fr', 'Accept-Language': 'fr' });
  });

  it('gives a refusal as a value, with its fields', async () => {
    const { http } = serverOf([{ status: 409, body: problem }]);
    const answer = await http.post('/api/x', {}, ignoreBody);
    expect(answer).toMatchObject({ ok: false, kind: 'refusal', code: 'division.closed', params: { number: 3 } });
    expect(answer).toMatchObject({ errors: [{ field: 'choice', code: 'late', detail: 'Trop tard.' }] });
  });

  it('gives a body that is no JSON as it came, and its refusal as a refusal', async () => {
    const { http } = serverOf([
      { status: 200, body: 'a note' },
      { status: 404, body: { ...problem, status: 404 } },
    ]);
    expect(await http.getText('/api/x')).toEqual({ ok: true, value: '"a note"', status: 200 });
    expect(await http.getText('/api/x')).toMatchObject({ ok: false, kind: 'refusal', status: 404 });
  });

  it('tells a missing network from a broken server', async () => {
    expect(await serverOf([undefined]).http.get('/api/x', ignoreBody)).toEqual({ ok: false, kind: 'unreachable' });
    const broken = serverOf([{ status: 502, body: '<html>' }]);
    expect(await broken.http.get('/api/x', ignoreBody)).toEqual({ ok: false, kind: 'fault', status: 502 });
  });

  it('sends the same command again while the queue is full', async () => {
    const { http, seen, waits } = serverOf([{ status: 503 }, { status: 503 }, { status: 201, body: {} }]);
    const answer = await http.post('/api/x', { commandId: 'the-one' }, ignoreBody);
    expect(answer.ok).toBe(true);
    expect(waits).toEqual([250, 500]);
    expect(new Set(seen.map(({ init }) => init.body))).toEqual(new Set(['{"commandId":"the-one"}']));
  });

  it('gives up in the end, with what the server said', async () => {
    const { http, seen } = serverOf(Array.from({ length: 9 }, () => ({ status: 503 })));
    expect(await http.post('/api/x', {}, ignoreBody)).toEqual({ ok: false, kind: 'fault', status: 503 });
    expect(seen).toHaveLength(6);
  });

  it('tells when nobody is signed in any more', async () => {
    const { http, signedOut } = serverOf([{ status: 401, body: { ...problem, code: 'session.missing' } }]);
    await http.get('/api/x', ignoreBody);
    expect(signedOut()).toBe(1);
  });

  it('knows what the caller gave up himself', async () => {
    const given = new AbortController();
    given.abort();
    const answer = await serverOf([undefined]).http.get('/api/x', ignoreBody, given.signal);
    expect(answer).toEqual({ ok: false, kind: 'aborted' });
  });
});
