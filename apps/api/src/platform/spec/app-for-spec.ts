import type { AddressInfo } from 'node:net';
import type { ModuleMetadata } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createTestDatabase, type TestDatabase } from '../../../../../tools/jest/test-database';
import { createApp } from '../../create-app';
import { entities } from '../../entities';
import { migrations } from '../../migrations/list';
import { Clock } from '../config/clock';
import { type Config, readConfig } from '../config/config';
import { runMigrations } from '../database/run-migrations';

export const schema = { entities, migrations };

/** A clock that stands still until it is moved. */
export class SetClock extends Clock {
  private instant = new Date('2026-03-02T09:00:00.000Z');

  override now(): Date {
    return new Date(this.instant);
  }

  advance(milliseconds: number): void {
    this.instant = new Date(this.instant.getTime() + milliseconds);
  }
}

/** A database of the current schema that nobody else uses. */
export function migratedDatabase(): Promise<TestDatabase> {
  return createTestDatabase({ migrate: migrateFully });
}

export async function migrateFully(ownerUrl: string, applicationUrl: string): Promise<void> {
  const outcome = await runMigrations({ ownerUrl, applicationUrl, schema, say: () => undefined });
  if (!outcome.ok) throw new Error(outcome.detail);
}

export function configFor(url: string, more: Record<string, string> = {}): Config {
  const variables = { DATABASE_URL: url, CONCORD_MODE: 'demonstration', LOG_LEVEL: 'silent', PORT: '0', ...more };
  const result = readConfig({ DATABASE_WRITERS: '4', DATABASE_READERS: '4', ...variables });
  if (!result.ok) throw new Error(result.problems.join('; '));
  return result.config;
}

export interface RunningApp {
  app: NestExpressApplication;
  database: TestDatabase;
  clock: SetClock;
  /** `http://127.0.0.1:<port>`: also the origin that unsafe requests must name. */
  origin: string;
  close: () => Promise<void>;
}

export interface AppForSpec {
  variables?: Record<string, string>;
  also?: NonNullable<ModuleMetadata['imports']>;
}

/** The whole server on a database of its own, listening on a free port. */
export async function runApp({ variables = {}, also = [] }: AppForSpec = {}): Promise<RunningApp> {
  const database = await migratedDatabase();
  const clock = new SetClock();
  const app = await createApp(configFor(database.url, variables), { clock, also }).catch(async (error: unknown) => {
    await database.drop();
    throw error;
  });
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  const close = async () => {
    await app.close();
    await database.drop();
  };
  return { app, database, clock, origin: `http://127.0.0.1:${port}`, close };
}
