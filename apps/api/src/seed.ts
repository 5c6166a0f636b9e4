import 'reflect-metadata';
import body from '../../../tools/seed/data/body.json';
import conclusions from '../../../tools/seed/data/2004-conclusions.txt';
import draft from '../../../tools/seed/data/draft-framework.json';
import governments from '../../../tools/seed/data/governments.json';
import { demonstrationPersons as persons } from './demonstration/demonstration-persons';
import { isDemonstrationLoaded } from './demonstration/seed/is-loaded';
import { type Config, readConfig } from './platform/config/config';

/** Exit codes: 0 the demonstration is there, 1 it could not be loaded, 2 the environment is not right. */
async function main(): Promise<number> {
  const result = readConfig({ LOG_LEVEL: 'warn', ...process.env });
  if (!result.ok) {
    say(`The configuration is not right:\n  ${result.problems.join('\n  ')}`);
    return 2;
  }
  if (await isDemonstrationLoaded(result.config.DATABASE_URL)) {
    say('the demonstration is loaded already');
    return 0;
  }
  return load(result.config);
}

/**
 * Through the whole server, which does not listen: so the data takes the same way as every other act. It is brought in only here, so
 * that a start which finds the demonstration loaded waits for nothing.
 */
async function load(config: Config): Promise<number> {
  const { createApp } = await import('./create-app');
  const { LoadDemonstration } = await import('./demonstration/seed/load-demonstration');
  const app = await createApp(config);
  try {
    const data = { conclusions, body, draft, governments, persons };
    const outcome = await app.get(LoadDemonstration).load(data, say);
    say(outcome.ok ? `the demonstration is loaded: consultation ${outcome.consultation}` : outcome.code);
    return outcome.ok ? 0 : 1;
  } finally {
    await app.close();
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    say(`the demonstration could not be loaded: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  },
);
