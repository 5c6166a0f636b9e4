import 'reflect-metadata';
import { entities } from './entities';
import { migrations } from './migrations/list';
import { runMigrations } from './platform/database/run-migrations';

/** Exit codes: 0 the database is up to date, 1 the migration failed, 2 the environment is not complete. */
async function main(): Promise<number> {
  const { DATABASE_OWNER_URL: ownerUrl, DATABASE_URL: applicationUrl } = process.env;
  if (!ownerUrl || !applicationUrl) {
    if (!ownerUrl) say('DATABASE_OWNER_URL: is not set; it names the role that owns the tables');
    if (!applicationUrl) say('DATABASE_URL: is not set; its user is the role that the server runs as');
    return 2;
  }
  const outcome = await runMigrations({ ownerUrl, applicationUrl, schema: { entities, migrations }, say });
  if (!outcome.ok) say(`${outcome.code}: ${outcome.detail}`);
  return outcome.ok ? 0 : 1;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    say(`migration failed: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  },
);
