import { randomUUID } from 'node:crypto';
import { Account } from '../auth/accounts/account.entity';
import { hashPassword } from '../auth/accounts/passwords';
import { Writers } from '../database/data-sources';
import type { Problem } from '@concord/contracts';
import type { RunningApp } from './app-for-spec';

export interface Answer {
  status: number;
  headers: Headers;
  body: unknown;
}

/** As much of a browser as the api sees: it names its origin and keeps the session's cookie. */
export class Browser {
  cookie: string | undefined;

  constructor(
    private readonly origin: string,
    private readonly headers: Record<string, string> = {},
  ) {}

  get = (path: string) => this.send('GET', path);
  post = (path: string, body: unknown) => this.send('POST', path, JSON.stringify(body));
  patch = (path: string, body: unknown) => this.send('PATCH', path, JSON.stringify(body));
  delete = (path: string) => this.send('DELETE', path);

  async send(method: string, path: string, body?: string): Promise<Answer> {
    const response = await fetch(this.origin + path, {
      method,
      redirect: 'manual',
      headers: {
        ...(method === 'GET' ? {} : { origin: this.origin }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(this.cookie === undefined ? {} : { cookie: this.cookie }),
        ...this.headers,
      },
      ...(body === undefined ? {} : { body }),
    });
    for (const line of response.headers.getSetCookie()) this.keep(line);
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
  }

  private keep(setCookie: string): void {
    const [pair = ''] = setCookie.split(';', 1);
    this.cookie = pair.endsWith('=') ? undefined : pair;
  }
}

export const problemIn = (answer: Answer) => answer.body as Problem;

/** An account that signs in with `password`. */
export async function makeAccount({ app }: RunningApp, email: string, password: string): Promise<string> {
  const id = randomUUID();
  const passwordHash = await hashPassword(password);
  const account = { id, email, name: 'Delegate of the specification', passwordHash, disabledAt: null };
  await app.get(Writers).getRepository(Account).insert(account);
  return id;
}
