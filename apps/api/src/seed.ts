import 'reflect-metadata';
import body from '../../../tools/seed/data/body.json';
import conclusions from '../../../tools/seed/data/2004-conclusions.txt';
import draft from '../../../tools/seed/data/draft-framework.json';
import moment from '../../../tools/seed/data/live-moment.json';
import governments from '../../../tools/seed/data/governments.json';
import { demonstrationPersons as persons } from './demonstration/demonstration-persons';
import type { MomentData } from './demonstration/moment/moment-data';
import { loadedSoFar } from './demonstration/seed/is-loaded';
import { type Config, readConfig } from './platform/config/config';

/** Exit codes: 0 the demonstration is there, 1 it could not be loaded, 2 the environment is not right. */
async function main(): Promise<number> {
  const result = readConfig({ LOG_LEVEL: 'warn', ...process.env });
  if (!result.ok) {
    say(`The configuration is not right:\n  ${result.problems.join('\n  ')}`);
    return 2;
  }
  // As on its first day, before anybody has acted: for a training that begins at the beginning.
  const hasPast = process.env['CONCORD_DEMONSTRATION'] !== 'untouched';
  if ((await loadedSoFar(result.config.DATABASE_URL, hasPast)) === 'whole') {
    say('the demonstration is loaded already');
    return 0;
  }
  return load(result.config, hasPast);
}

/**
 * Through the whole server, so that the data takes the same way as every other act; its past is acted by its persons through the api,
 * which listens to this process alone meanwhile. It is brought in only here, so that a start which finds the demonstration loaded waits
 * for nothing.
 */
async function load(config: Config, hasPast: boolean): Promise<number> {
  const { createApp } = await import('./create-app');
  const { LoadDemonstration } = await import('./demonstration/seed/load-demonstration');
  const { PlayMoment } = await import('./demonstration/moment/play-moment');
  const app = await createApp(config);
  try {
    const data = { conclusions, body, draft, governments, persons };
    const outcome = await app.get(LoadDemonstration).load(data, say);
    if (!outcome.ok) {
      say(outcome.code);
      return 1;
    }
    if (hasPast) {
      say('letting its persons comment, amend and vote');
      await app.listen(0, '127.0.0.1');
      await app.get(PlayMoment).play(outcome.consultation, moment as MomentData);
    }
    say(`the demonstration is loaded: consultation ${outcome.consultation}`);
    return 0;
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
