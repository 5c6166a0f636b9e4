import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Server } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { problemSchema } from '@concord/contracts';
import { AuthService } from '../../platform/auth/auth-service';
import { cookieWith } from '../../platform/auth/sessions/session-cookie';
import { CONFIG, type Config } from '../../platform/config/config';
import { refusal, type Refusal } from '../../platform/http/problem';
import { busy } from '../../records/act';

export type Sent = { readonly ok: true } | Refusal;

/** What stands for the browser in the room's own sessions, so that a person's are told from them. */
export const roomsOwnSessions = 'the rest of the room';

const attempts = 5;

/** Requests of demonstration delegates to this very server, by HTTP and with sessions of their own: every guard and rule applies. */
@Injectable()
export class OwnApi {
  private readonly cookies = new Map<string, string>();

  constructor(
    @Inject(HttpAdapterHost) private readonly host: HttpAdapterHost,
    @Inject(AuthService) private readonly auth: AuthService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The body has its command id, so a busy server may be asked again. */
  async post(account: string, path: string, body: object): Promise<Sent> {
    let sent: Sent = busy;
    for (let attempt = 1; attempt <= attempts && !sent.ok && sent.code === busy.code; attempt += 1) {
      if (attempt > 1) await pause(attempt * 100);
      sent = await this.once(account, path, body).catch(() => busy);
    }
    return sent;
  }

  private async once(account: string, path: string, body: object): Promise<Sent> {
    const answer = await this.send(account, path, body);
    if (answer.status !== 401) return outcomeOf(answer);
    // The session has ended meanwhile.
    this.cookies.delete(account);
    return outcomeOf(await this.send(account, path, body));
  }

  private async send(account: string, path: string, body: object): Promise<Response> {
    const address = this.address();
    return fetch(`${address}/api${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: this.config.PUBLIC_URL ?? address,
        cookie: await this.cookieOf(account),
      },
      body: JSON.stringify(body),
    });
  }

  private async cookieOf(account: string): Promise<string> {
    const held = this.cookies.get(account);
    if (held !== undefined) return held;
    const token = await this.auth.createSession(account, roomsOwnSessions);
    const cookie = cookieWith(token, this.config).split(';', 1)[0] ?? '';
    this.cookies.set(account, cookie);
    return cookie;
  }

  /** Where this server listens; an address for everybody is reached by the loopback. */
  private address(): string {
    const { port, address, family } = (this.host.httpAdapter.getHttpServer() as Server).address() as AddressInfo;
    if (address === '0.0.0.0' || address === '::') return `http://127.0.0.1:${port}`;
    return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
  }
}

async function outcomeOf(answer: Response): Promise<Sent> {
  if (answer.ok) return { ok: true };
  const problem = problemSchema.safeParse(await answer.json().catch(() => null));
  return problem.success ? refusal(problem.data.code, problem.data.params) : busy;
}
