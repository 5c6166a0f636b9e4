import { type Answer, type Failure, readProblem } from './answer';

/** Turns an unknown body into a value, or throws; a schema's `parse` fits. */
export type Parse<T> = (body: unknown) => T;

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface HttpDependencies {
  fetch: typeof fetch;
  /** Language of the interface; refusals come back in it. */
  language: () => string;
  wait: (milliseconds: number) => Promise<void>;
  /** Told of every answer's moment, for the server's clock. */
  onDate?: (serverTime: number, sentAt: number, receivedAt: number) => void;
  /** Told of an answer 401, so that the page can ask to sign in again. */
  onSignedOut?: () => void;
}

interface Call<T> {
  /** `text`: the body as it came, such as a signed note; a refusal is JSON all the same. */
  as?: 'json' | 'text';
  method: Method;
  path: string;
  parse: Parse<T>;
  body?: unknown;
  signal?: AbortSignal | undefined;
}

/** Waits between tries while the server says that it is full (503), in milliseconds. */
const pauses = [250, 500, 1000, 2000, 4000];

export interface Http {
  get: <T>(path: string, parse: Parse<T>, signal?: AbortSignal) => Promise<Answer<T>>;
  /** A body that is no JSON: a checkpoint, a proof. */
  getText: (path: string, signal?: AbortSignal) => Promise<Answer<string>>;
  post: <T>(path: string, body: unknown, parse: Parse<T>) => Promise<Answer<T>>;
  put: <T>(path: string, body: unknown, parse: Parse<T>) => Promise<Answer<T>>;
  patch: <T>(path: string, body: unknown, parse: Parse<T>) => Promise<Answer<T>>;
  delete: <T>(path: string, parse: Parse<T>) => Promise<Answer<T>>;
}

/** For answers without a body, or whose body is not needed. */
export const ignoreBody: Parse<undefined> = () => undefined;

function headers(language: string, hasBody: boolean): Record<string, string> {
  return {
    Accept: 'application/json, application/problem+json',
    'Accept-Language': language,
    'X-Concord-Language': language,
    ...(hasBody ? { 'Content-Type': 'application/json' } : {}),
  };
}

async function readBody(response: Response, as: Call<unknown>['as']): Promise<unknown> {
  const raw = await response.text();
  if (as === 'text' && response.ok) return raw;
  if (raw === '') return undefined;
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}

function noAnswer(signal: AbortSignal | undefined): Failure {
  return signal?.aborted === true ? { ok: false, kind: 'aborted' } : { ok: false, kind: 'unreachable' };
}

async function once<T>(dependencies: HttpDependencies, call: Call<T>): Promise<Answer<T>> {
  const { method, path, body, signal, parse } = call;
  const sentAt = Date.now();
  let response: Response;
  let content: unknown;
  try {
    response = await dependencies.fetch(path, {
      method,
      credentials: 'same-origin',
      headers: headers(dependencies.language(), body !== undefined),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
    });
    content = await readBody(response, call.as);
  } catch {
    return noAnswer(signal);
  }
  const date = Date.parse(response.headers.get('Date') ?? '');
  if (!Number.isNaN(date)) dependencies.onDate?.(date, sentAt, Date.now());
  if (response.status === 401) dependencies.onSignedOut?.();
  if (!response.ok) return readProblem(response.status, content);
  return { ok: true, value: parse(content), status: response.status };
}

/** A full queue answers 503 and the same command, with the same id in its body, is tried again. */
async function patiently<T>(dependencies: HttpDependencies, call: Call<T>): Promise<Answer<T>> {
  for (const pause of pauses) {
    const answer = await once(dependencies, call);
    if (answer.ok || !('status' in answer) || answer.status !== 503) return answer;
    await dependencies.wait(pause);
  }
  return once(dependencies, call);
}

/**
 * A client of the api. Refusals, faults and a missing network are values, never exceptions; only a `parse` that
 * does not accept the body throws, since then client and server disagree about the contract.
 */
export function createHttp(dependencies: HttpDependencies): Http {
  const send = <T>(call: Call<T>): Promise<Answer<T>> => patiently(dependencies, call);
  return {
    get: (path, parse, signal) => send({ method: 'GET', path, parse, signal }),
    getText: (path, signal) => send({ method: 'GET', as: 'text', path, parse: String, signal }),
    post: (path, body, parse) => send({ method: 'POST', path, body, parse }),
    put: (path, body, parse) => send({ method: 'PUT', path, body, parse }),
    patch: (path, body, parse) => send({ method: 'PATCH', path, body, parse }),
    delete: (path, parse) => send({ method: 'DELETE', path, parse }),
  };
}
