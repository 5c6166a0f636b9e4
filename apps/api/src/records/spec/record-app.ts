import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { type DynamicModule, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { io, type Socket } from 'socket.io-client';
import { createTestDatabase, type TestDatabase } from '../../../../../tools/jest/test-database';
import { migrations } from '../../migrations/list';
import { AuthModule } from '../../platform/auth/auth.module';
import { AuthService } from '../../platform/auth/auth-service';
import { Account } from '../../platform/auth/accounts/account.entity';
import { SignInFailures } from '../../platform/auth/accounts/sign-in-failures.entity';
import { SessionRow } from '../../platform/auth/sessions/session.entity';
import { Clock } from '../../platform/config/clock';
import { type Config, readConfig } from '../../platform/config/config';
import { ConfigModule } from '../../platform/config/config.module';
import { DatabaseModule } from '../../platform/database/database.module';
import { Writers, type Schema } from '../../platform/database/data-sources';
import { InstallationRow } from '../../platform/database/installation.entity';
import { runMigrations } from '../../platform/database/run-migrations';
import { setUpEdge } from '../../platform/http/edge';
import { HttpModule } from '../../platform/http/http.module';
import { RealtimeModule } from '../../platform/realtime/realtime.module';
import { LogAccess } from '../log-access';
import { insertHead } from '../logs/insert-head';
import type { LogSpec } from '../logs/head';
import { Recorder } from '../recorder';
import { recordEntities } from '../records.entities';
import { RecordsModule } from '../records.module';

const schema: Schema = {
  entities: [Account, InstallationRow, SessionRow, SignInFailures, ...recordEntities],
  // All of them: later ones change the tables of accounts and sessions.
  migrations,
};

async function migrate(ownerUrl: string, applicationUrl: string): Promise<void> {
  const outcome = await runMigrations({ ownerUrl, applicationUrl, schema, say: () => undefined });
  if (!outcome.ok) throw new Error(outcome.detail);
}

export const recordAppDatabase = (): Promise<TestDatabase> => createTestDatabase({ migrate, template: 'record-app' });

/** Everybody reads every log but those that are listed here. */
export class ListedAccess extends LogAccess {
  readonly barred = new Set<string>();

  canRead(accountId: string, log: string): Promise<boolean> {
    return Promise.resolve(!this.barred.has(`${accountId} ${log}`));
  }

  readableLogs(): Promise<readonly string[]> {
    return Promise.resolve([...this.all]);
  }

  readonly all = new Set<string>();
}

@Module({})
class AppOfSpec {
  static with(config: Config, access: ListedAccess): DynamicModule {
    return {
      module: AppOfSpec,
      imports: [
        ConfigModule.with(config, new Clock()),
        DatabaseModule.with(schema),
        HttpModule,
        AuthModule,
        RealtimeModule,
        RecordsModule,
      ],
      providers: [{ provide: LogAccess, useValue: access }],
    };
  }
}

/** One node of a server that has the record and no other feature. */
export class RecordApp {
  private readonly sockets: Socket[] = [];

  private constructor(
    readonly app: NestExpressApplication,
    readonly access: ListedAccess,
    readonly origin: string,
  ) {}

  static async run(database: TestDatabase): Promise<RecordApp> {
    const variables = { NODE_ENV: 'test', DATABASE_URL: database.url, CONCORD_MODE: 'demonstration' };
    const read = readConfig({ ...variables, DATABASE_WRITERS: '4', DATABASE_READERS: '4' });
    if (!read.ok) throw new Error(read.problems.join('; '));
    const access = new ListedAccess();
    const module = AppOfSpec.with(read.config, access);
    const app = await NestFactory.create<NestExpressApplication>(module, {
      bodyParser: false,
      logger: false,
      abortOnError: false,
    });
    setUpEdge(app, read.config);
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as AddressInfo;
    return new RecordApp(app, access, `http://127.0.0.1:${port}`);
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.disconnect();
    await this.app.close();
  }

  /** A signed-in person; returns the account and the cookie. */
  async signIn(): Promise<{ accountId: string; cookie: string }> {
    const accountId = randomUUID();
    const account = {
      id: accountId,
      email: `${accountId}@example.org`,
      name: 'A',
      passwordHash: null,
      disabledAt: null,
    };
    await this.app.get(Writers).getRepository(Account).insert(account);
    const token = await this.app.get(AuthService).createSession(accountId, undefined);
    return { accountId, cookie: `concord_session=${token}` };
  }

  get(path: string, cookie?: string): Promise<Response> {
    return fetch(this.origin + path, { headers: cookie === undefined ? {} : { cookie } });
  }

  socket(headers: Record<string, string>, transports: string[] = ['websocket']): Socket {
    const socket = io(this.origin, { extraHeaders: headers, transports, reconnection: false, forceNew: true });
    this.sockets.push(socket);
    return socket;
  }

  async createLog(spec: Partial<LogSpec> = {}): Promise<{ log: string; consultationId: string }> {
    const consultationId = spec.consultationId ?? randomUUID();
    const whole = { audience: 'plenary', ...spec, consultationId } as const;
    const { log } = await this.app
      .get(Writers)
      .transaction((manager) => insertHead(manager, randomUUID(), whole, new Date().toISOString()));
    this.access.all.add(log);
    return { log, consultationId };
  }

  async note(log: string, text: string, erasable?: Record<string, string>): Promise<void> {
    const fact = { log, type: 'note.made', v: 1, body: { text }, ...(erasable === undefined ? {} : { erasable }) };
    const command = { actor: 'delegate-1', capacity: null, commandId: randomUUID(), content: { text }, logs: [log] };
    // As a client does, the same command again while the server is busy.
    for (;;) {
      const outcome = await this.app.get(Recorder).act(command, () => Promise.resolve({ facts: [fact], answer: null }));
      if (outcome.ok) return;
      if (outcome.code !== 'server.busy') throw new Error(outcome.code);
    }
  }
}
