import { randomUUID } from 'node:crypto';
import { type Config, isLoopback } from '../config/config';
import { UnfitDatabase, durabilitySettings, lostDurability } from './boot-checks';
import type { Writers } from './data-sources';
import { InstallationRow } from './installation.entity';
import { rightsOverTheRecord } from './record-rights';

/** What this database is. Inject it by its class; it is read once and never changes. */
export class Installation {
  constructor(
    readonly id: string,
    readonly mode: 'demonstration' | 'real',
    /** First part of every log's origin: the name under which this installation was first started. */
    readonly host: string,
    readonly createdAt: Date,
  ) {}

  get isDemonstration(): boolean {
    return this.mode === 'demonstration';
  }
}

/** Reads the installation, or writes it at the first start; a wish for the other mode afterwards is refused. */
export async function openInstallation(
  writers: Writers,
  config: Config,
  warn: (sentence: string) => void,
): Promise<Installation> {
  const installation = (await read(writers)) ?? (await create(writers, config));
  if (config.CONCORD_MODE !== undefined && config.CONCORD_MODE !== installation.mode)
    throw new UnfitDatabase(
      `this database was begun as ${installation.mode} and stays so; CONCORD_MODE asks for ${config.CONCORD_MODE}`,
    );
  const rights = await rightsOverTheRecord(writers);
  const faults = [
    ...lostDurability(await durabilitySettings(writers)),
    ...(rights.length === 0 ? [] : [`the role of DATABASE_URL could alter the record: it ${rights.join(', ')}`]),
  ];
  if (faults.length > 0 && installation.mode === 'real')
    throw new UnfitDatabase(`a real installation does not run on this database: ${faults.join('; ')}`);
  for (const fault of faults) warn(`${fault}: a real installation would refuse to start`);
  return installation;
}

async function read(writers: Writers): Promise<Installation | undefined> {
  const row = await writers.getRepository(InstallationRow).findOneBy({ singleton: true });
  return row === null ? undefined : new Installation(row.instanceId, row.mode, row.host, row.createdAt);
}

/** Two nodes may start at once on an empty database: the second one's insert does nothing, and both read the same row. */
async function create(writers: Writers, config: Config): Promise<Installation> {
  await writers.query(
    'INSERT INTO installation (instance_id, mode, host) VALUES ($1, $2, $3) ON CONFLICT (singleton) DO NOTHING',
    [randomUUID(), config.CONCORD_MODE ?? 'real', hostOf(config)],
  );
  const installation = await read(writers);
  if (installation === undefined) throw new Error('the installation row was not kept');
  return installation;
}

function hostOf(config: Config): string {
  if (config.PUBLIC_URL !== undefined) return new URL(config.PUBLIC_URL).host;
  return isLoopback(config.HOST) ? 'localhost' : config.HOST;
}
