// A whole system for one journey: `npm start` itself, on data and a port of its own.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const workspace = join(__dirname, '..', '..', '..');

export interface System {
  /** Where the pages and the api are. */
  url: string;
  /** What `npm start` has written on the screen until now. */
  screen: () => string;
  /** The process id of the server, for journeys that kill it. */
  serverPid: () => number;
  /** The process id of the embedded PostgreSQL; throws while there is none. */
  databasePid: () => number;
  /** Stops it as Ctrl-C would, and removes the data. */
  stop: () => Promise<void>;
}

export interface SystemOptions {
  /** What follows `npm start --`, for instance `--empty`. */
  flags?: string[];
  environment?: Record<string, string>;
  /** With what has happened before a newcomer comes in; without it, the demonstration as on its first day. */
  hasPast?: boolean;
}

/** Starts everything; rejects with what was on the screen if it does not come up. */
export async function startSystem({
  flags = [],
  environment = {},
  hasPast = false,
}: SystemOptions = {}): Promise<System> {
  const folder = mkdtempSync(join(tmpdir(), 'concord-journey-'));
  // As root the database runs as a lesser user, who must be able to pass.
  chmodSync(folder, 0o711);
  const child = fork(join(workspace, 'tools', 'start', 'start.mjs'), ['--port', '0', ...flags], {
    cwd: workspace,
    env: {
      ...withoutDatabase(),
      ...(hasPast ? {} : { CONCORD_DEMONSTRATION: 'untouched' }),
      CONCORD_DATA: folder,
      ...environment,
    },
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let written = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (part: Buffer) => {
      written += part.toString();
    });
  const stop = async (): Promise<void> => {
    await end(child);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const url = await ready(child);
    return {
      url,
      screen: () => written,
      serverPid: () => serverOf(folder),
      databasePid: () => databaseOf(folder),
      stop,
    };
  } catch (error) {
    await stop();
    throw new Error(`The system did not start:\n${written}`, { cause: error });
  }
}

/** The developer's own database is not what a journey runs on. */
function withoutDatabase(): NodeJS.ProcessEnv {
  const { DATABASE_URL: _url, DATABASE_OWNER_URL: _ownerUrl, PORT: _port, HOST: _host, ...rest } = process.env;
  return rest;
}

function ready(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => {
      reject(new Error(`it ended with ${String(code)}`));
    });
    child.on('message', (message: { ready?: boolean; url?: string }) => {
      if (message.ready === true && message.url !== undefined) resolve(message.url);
    });
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}

/** Resolves when a server that was killed answers again. */
export async function answersAgain({ url }: System): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const answer = await fetch(`${url}/api/session`).catch(() => null);
    if (answer?.ok === true) return;
    await pause(100);
  }
  throw new Error('the server did not come back');
}

function serverOf(folder: string): number {
  const { server } = JSON.parse(readFileSync(join(folder, 'run.json'), 'utf8')) as { server: number };
  return server;
}

/** PostgreSQL writes it on the first line of a file of its own. */
function databaseOf(folder: string): number {
  const [pid = ''] = readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
  if (!(Number(pid) > 0)) throw new Error('PostgreSQL has not said its number');
  return Number(pid);
}
