// Killing what runs, at moments that chance has chosen.
import { setTimeout as pause } from 'node:timers/promises';
import type { Chance } from './chance';
import { answersAgain, type System } from './system';

/** One life of the server, in milliseconds from when it answered. */
export interface Life {
  readonly lasts: number;
  /** When PostgreSQL is killed in it; null: not in this one. */
  readonly databaseDies: number | null;
}

/** `npm start` gives a server up that dies five times in a row within ten seconds of its start. */
const shortLivesInARow = 3;
const longEnough = 10_500;

/** So many lives: mostly short ones; of the long ones between them, two lose their database. */
export function livesOf(chance: Chance, count: number): Life[] {
  return Array.from({ length: count }, (_, at) => {
    if (at === 0) return { lasts: chance.between(1_000, 4_000), databaseDies: null };
    if (at % (shortLivesInARow + 1) !== 0) return { lasts: chance.between(50, 2_500), databaseDies: null };
    const databaseDies = at % 8 === 0 ? chance.between(500, 5_000) : null;
    return { lasts: longEnough + chance.between(0, 1_000), databaseDies };
  });
}

/** With -9, as soon as one is there to be killed. */
async function kill(pid: () => number, what: string): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    try {
      process.kill(pid(), 'SIGKILL');
      return;
    } catch {
      await pause(50);
    }
  }
  throw new Error(`there was no ${what} to kill`);
}

export const killServer = (system: System): Promise<void> => kill(system.serverPid, 'server');

/** Lets the server live as long as is laid down for it, kills it, and says how long it was away, in milliseconds. */
export async function liveAndDie(system: System, { lasts, databaseDies }: Life): Promise<number> {
  if (databaseDies !== null) {
    await pause(databaseDies);
    await kill(system.databasePid, 'PostgreSQL');
  }
  await pause(lasts - (databaseDies ?? 0));
  await killServer(system);
  const died = Date.now();
  await answersAgain(system);
  return Date.now() - died;
}
