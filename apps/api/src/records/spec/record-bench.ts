import { randomUUID } from 'node:crypto';
import { createTestDatabase, type TestDatabase } from '../../../../../tools/jest/test-database';
import { CreateInstallation1764000000000 } from '../../migrations/1764000000000-create-installation';
import { CreateRecords1764000002000 } from '../../migrations/1764000002000-create-records';
import { CreateRecordFunctions1764000003000 } from '../../migrations/1764000003000-create-record-functions';
import { readConfig, type Config } from '../../platform/config/config';
import { readersOf, writersOf, type Readers, type Schema, type Writers } from '../../platform/database/data-sources';
import { runMigrations } from '../../platform/database/run-migrations';
import { HeadSignal } from '../../platform/realtime/head-signal';
import type { LogCommand } from '../act';
import { EnvelopeQueues } from '../envelopes/envelope-queues';
import type { Head, LogSpec } from '../logs/head';
import { insertHead } from '../logs/insert-head';
import { Recorder } from '../recorder';
import { recordEntities } from '../records.entities';

const schema: Schema = {
  entities: recordEntities,
  migrations: [CreateInstallation1764000000000, CreateRecords1764000002000, CreateRecordFunctions1764000003000],
};

async function migrate(ownerUrl: string, applicationUrl: string): Promise<void> {
  const outcome = await runMigrations({ ownerUrl, applicationUrl, schema, say: () => undefined });
  if (!outcome.ok) throw new Error(outcome.detail);
}

function configFor(url: string): Config {
  const read = readConfig({ NODE_ENV: 'test', DATABASE_URL: url });
  if (!read.ok) throw new Error(read.problems.join('; '));
  return read.config;
}

/** One node's half of the server on a database of its own: pools, signal, recorder. */
export class RecordBench {
  readonly signal = new HeadSignal();
  readonly envelopes: EnvelopeQueues;
  readonly recorder: Recorder;

  private constructor(
    readonly database: TestDatabase,
    readonly config: Config,
    readonly writers: Writers,
    readonly readers: Readers,
  ) {
    this.envelopes = new EnvelopeQueues(writers, this.signal);
    this.recorder = new Recorder(writers, this.signal, this.envelopes);
  }

  static async open(database?: TestDatabase): Promise<RecordBench> {
    const held = database ?? (await createTestDatabase({ migrate, template: 'records' }));
    const config = configFor(held.url);
    const writers = writersOf(config, schema, () => undefined);
    const readers = readersOf(config, schema, () => undefined);
    await Promise.all([writers.initialize(), readers.initialize()]);
    return new RecordBench(held, config, writers, readers);
  }

  async close(): Promise<void> {
    await Promise.all([this.writers.destroy(), this.readers.destroy()]);
  }

  async createLog(spec: Partial<LogSpec> = {}): Promise<Head> {
    const whole = { consultationId: randomUUID(), audience: 'plenary', ...spec } as const;
    return this.writers.transaction((manager) => insertHead(manager, randomUUID(), whole, new Date().toISOString()));
  }

  command(log: string | readonly string[], more: Partial<LogCommand> = {}): LogCommand {
    const commandId = randomUUID();
    const logs = typeof log === 'string' ? [log] : log;
    return { actor: 'delegate-1', capacity: null, commandId, content: { ask: commandId }, logs, ...more };
  }

  /** Records one fact of no feature. */
  async note(log: string, text: string, erasable?: Record<string, string>): Promise<void> {
    const fact = { log, type: 'note.made', v: 1, body: { text }, ...(erasable === undefined ? {} : { erasable }) };
    const outcome = await this.recorder.act(this.command(log), () => Promise.resolve({ facts: [fact], answer: null }));
    if (!outcome.ok) throw new Error(outcome.code);
  }
}
