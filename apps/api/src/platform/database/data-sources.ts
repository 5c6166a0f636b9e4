import pg from 'pg';
import { DataSource, type DataSourceOptions, type EntitySchema, type MigrationInterface } from 'typeorm';
import type { Config } from '../config/config';
import { NamesInSnakeCase } from './names-in-snake-case';

export type EntityClass = (new () => object) | EntitySchema;
export type MigrationClass = new () => MigrationInterface;

/** What the features bring: entity and migration classes, named one by one because the server is one bundled file. */
export interface Schema {
  entities: readonly EntityClass[];
  migrations: readonly MigrationClass[];
}

/** The pool of the use cases: every command runs in a transaction of this one. Inject it by its class. */
export class Writers extends DataSource {}

/** The pool of the queries. Its sessions are read-only, so that a query can never write by mistake. */
export class Readers extends DataSource {}

/** The owner's one connection, for migrations alone. */
export class Owner extends DataSource {}

/** A node that freezes while it holds a log's head must not hold up the others for longer than this. */
const writerLimits = {
  idle_in_transaction_session_timeout: 2_000,
  lock_timeout: 2_000,
  statement_timeout: 5_000,
};

const readerLimits = {
  idle_in_transaction_session_timeout: 10_000,
  lock_timeout: 2_000,
  statement_timeout: 5_000,
  options: '-c default_transaction_read_only=on',
};

/** Waiting longer than this for a place in the pool ends as 503, and the client tries the same command id again. */
const queueMilliseconds = 2_000;

export type PoolErrorListener = (pool: string, error: Error) => void;

function common(name: string, url: string, schema: Schema, onPoolError: PoolErrorListener) {
  return {
    type: 'postgres',
    url,
    driver: pg,
    applicationName: `concord ${name}`,
    entities: [...schema.entities],
    migrations: [...schema.migrations],
    migrationsTableName: 'migrations',
    namingStrategy: new NamesInSnakeCase(),
    synchronize: false,
    migrationsRun: false,
    installExtensions: false,
    logging: ['error', 'warn'],
    logger: 'formatted-console',
    poolErrorHandler: (error: Error) => onPoolError(name, error),
  } as const satisfies DataSourceOptions;
}

export function writersOf(config: Config, schema: Schema, onPoolError: PoolErrorListener): Writers {
  return new Writers({
    ...common('writers', config.DATABASE_URL, schema, onPoolError),
    logging: false,
    poolSize: config.DATABASE_WRITERS,
    connectTimeoutMS: queueMilliseconds,
    extra: writerLimits,
  });
}

export function readersOf(config: Config, schema: Schema, onPoolError: PoolErrorListener): Readers {
  return new Readers({
    ...common('readers', config.DATABASE_URL, schema, onPoolError),
    logging: false,
    poolSize: config.DATABASE_READERS,
    connectTimeoutMS: queueMilliseconds,
    extra: readerLimits,
  });
}

export function ownerOf(url: string, schema: Schema, onPoolError: PoolErrorListener): Owner {
  return new Owner({
    ...common('owner', url, schema, onPoolError),
    logging: false,
    poolSize: 1,
    connectTimeoutMS: 15_000,
    extra: { idleTimeoutMillis: 0 },
  });
}
