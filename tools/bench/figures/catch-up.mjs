// A page that comes back after having missed ten thousand entries: the pages' own code reads and applies them.
import { figureLines, size, time } from '../report/lines.mjs';
import { spread } from '../report/statistics.mjs';
import { moduleOf } from '../system/bundles.mjs';
import { commentsTo, plenaryOf } from '../system/comments.mjs';
import { openSystem } from '../system/measured-system.mjs';
import { startWorker } from '../workers/worker.mjs';

const missed = 10_000;
const repeats = 5;
/** Comments are acts on one log, one after another: more clients would only wait for each other. */
const clients = 4;

/** @typedef {typeof import('@concord/contracts')} Contracts */
/** @typedef {Parameters<Contracts['readFact']>[1]} Payload */
/** @typedef {typeof import('@concord/procedure')} Procedure */
/** @typedef {{ createLogSync: (options: object) => { catchUp: () => Promise<void>, expected: () => number } }} LogSync */

async function clientCode() {
  const { readFact } = /** @type {Contracts} */ (await moduleOf('contracts', 'libs/contracts/src/index.ts'));
  const { applyAll, emptyState } = /** @type {Procedure} */ (
    await moduleOf('procedure', 'libs/procedure/src/index.ts')
  );
  const { createLogSync } = /** @type {LogSync} */ (await moduleOf('log-sync', 'apps/web/src/lib/log-sync.ts'));
  return { readFact, applyAll, emptyState, createLogSync };
}

/** @typedef {Awaited<ReturnType<typeof clientCode>>} ClientCode */

/**
 * Reads as the pages do, beginning at an entry, and applies to a state.
 *
 * @param {ClientCode} code
 * @param {{ log: string, from: number, state: import('@concord/procedure').State, get: (path: string) => Promise<unknown> }} to
 * @returns {Promise<{ state: import('@concord/procedure').State, reached: number }>}
 */
async function readAndApply({ readFact, applyAll, createLogSync }, { log, from, state, get }) {
  let held = state;
  const answered = async (/** @type {string} */ path) => ({ ok: true, value: await get(path) });
  const sync = createLogSync({
    ...{ log, from, wait: () => Promise.resolve() },
    fetchEntries: (/** @type {number} */ start) => answered(`/entries?from=${start}`),
    fetchPayloads: (/** @type {number} */ start) => answered(`/payloads?from=${start}`),
    apply: (/** @type {readonly { leaf: string, payload: Payload }[]} */ frames) => {
      held = applyAll(
        held,
        frames.map(({ leaf, payload }) => {
          const read = readFact(leaf, payload);
          if (!read.ok) throw new Error(`an entry that the pages cannot read: ${read.code}`);
          return read.fact;
        }),
      );
    },
  });
  await sync.catchUp();
  return { state: held, reached: sync.expected() };
}

/**
 * The same bytes, fetched one after another and parsed, with nothing done about them.
 *
 * @param {string} base
 * @param {readonly string[]} paths
 */
async function fetchAndParse(base, paths) {
  for (const path of paths) {
    const page = await (await fetch(base + path)).json();
    const { entries = [] } = /** @type {{ entries?: { leaf: string }[] }} */ (page);
    for (const { leaf } of entries) JSON.parse(leaf);
  }
}

/** @param {() => Promise<unknown>} work */
async function timed(work) {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** @param {import('../main.mjs').Bench} bench */
export async function catchUp({ stopping, say }) {
  const code = await clientCode();
  const system = await openSystem({ stopping, more: { members: 0, secretariats: 50 } });
  const { log, size: from } = await plenaryOf(system);
  const base = `${system.server.url}/api/consultations/${system.consultation}/logs/${log}`;
  const cookie = system.members.find(({ kind }) => kind === 'chair')?.cookie ?? '';
  /** @type {Map<string, string>} */
  const bodies = new Map();
  const get = async (/** @type {string} */ path, keep = false) => {
    const text = await (await fetch(base + path, { headers: { cookie } })).text();
    if (keep) bodies.set(path, text);
    return JSON.parse(text);
  };
  const { state } = await readAndApply(code, { log, from: 0, state: code.emptyState, get });
  const acts = startWorker('acts', stopping);
  const comment = await commentsTo(system);
  const requests = Array.from({ length: missed }, (_, place) => comment(place));
  say(`Writing ${missed} entries to be missed, one act each; this takes a minute or more`);
  const { milliseconds: writing } = await acts.ask({ port: system.server.port, clients, requests });
  await acts.end();
  const { reached } = await readAndApply(code, { log, from, state, get: (path) => get(path, true) });
  // More, where the record has anchored its private logs meanwhile.
  if (reached < from + missed) throw new Error(`caught up to ${reached} instead of ${from + missed}`);
  const pages = startWorker('pages', stopping);
  const { port } = await pages.ask({ answers: [...bodies] });
  const measured = [];
  for (let round = 0; round < repeats; round += 1) {
    const own = await timed(() => readAndApply(code, { log, from, state, get }));
    const limit = await timed(() => fetchAndParse(`http://127.0.0.1:${port}`, [...bodies.keys()]));
    measured.push({ own, limit });
  }
  await pages.end();
  await system.close();
  const bytes = [...bodies.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  say(
    figureLines({
      name: `Catching up ${reached - from} missed entries (${size(bytes)}, written in ${time(writing)})`,
      value: time(spread(measured.map(({ own }) => own)).median),
      limit: time(spread(measured.map(({ limit }) => limit)).median),
      limitOf: 'the same bytes from a bare HTTP server, parsed as JSON, and nothing done with them',
      ratio: spread(measured.map(({ own, limit }) => limit / own)),
    }),
  );
}
