// What a CPU profile of Node says about where the time goes, gathered by package.

/**
 * @typedef {object} CallFrame
 * @property {string} functionName
 * @property {string} url
 *
 * @typedef {object} CpuProfile as `node --cpu-prof` writes it; times in microseconds of the machine's monotonic clock
 * @property {readonly { id: number, callFrame: CallFrame }[]} nodes
 * @property {readonly number[]} samples
 * @property {readonly number[]} timeDeltas
 * @property {number} startTime
 *
 * @typedef {{ from: number, to: number }} Window in the same clock
 */

/** Packages that do one job together. */
/** @type {readonly (readonly [string, readonly string[]])[]} */
const jobs = [
  ['pg and its wire protocol', ['pg', 'pg-protocol', 'pg-pool', 'pg-types', 'postgres-array', 'postgres-bytea']],
  ['TypeORM', ['typeorm']],
  ['Nest and RxJS', ['@nestjs/common', '@nestjs/core', '@nestjs/platform-express', '@nestjs/throttler', 'rxjs']],
  [
    'Express and its middleware',
    [
      'express',
      'router',
      'body-parser',
      'raw-body',
      'send',
      'finalhandler',
      'on-finished',
      'qs',
      'type-is',
      'content-type',
      'iconv-lite',
    ],
  ],
  [
    'headers and compression',
    [
      'helmet',
      'compression',
      'vary',
      'on-headers',
      'compressible',
      'cookie',
      'bytes',
      'accepts',
      'negotiator',
      'mime-types',
    ],
  ],
  [
    'log lines (pino)',
    [
      'pino',
      'pino-http',
      'nestjs-pino',
      'pino-std-serializers',
      'sonic-boom',
      'quick-format-unescaped',
      'thread-stream',
    ],
  ],
  ['schemas (zod)', ['zod']],
  ['hashes and canonical JSON', ['@noble/hashes', '@noble/curves', 'canonicalize']],
  [
    'sockets (socket.io, ws)',
    ['socket.io', 'engine.io', 'engine.io-parser', 'socket.io-parser', 'socket.io-adapter', 'ws'],
  ],
];

const jobOf = new Map(jobs.flatMap(([job, packages]) => packages.map((name) => /** @type {const} */ ([name, job]))));

const ofNode = new Map([
  ['(program)', 'native code outside JavaScript'],
  ['(garbage collector)', 'garbage collection'],
  ['(idle)', 'idle'],
  ['(root)', 'native code outside JavaScript'],
]);

/**
 * @param {CallFrame} frame
 * @returns {string}
 */
export function jobOfFrame({ functionName, url }) {
  const own = ofNode.get(functionName);
  if (own !== undefined) return own;
  const name = /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(url)?.[1];
  if (name !== undefined) return jobOf.get(name) ?? `package ${name}`;
  if (url.startsWith('node:')) return `Node: ${nodePart(url)}`;
  return url === '' ? 'native functions called from JavaScript' : 'the product itself';
}

/** @param {string} url */
function nodePart(url) {
  if (/_http|http/.test(url)) return 'HTTP';
  if (/net|stream|tls|dns|stream_base/.test(url)) return 'sockets and streams';
  if (/crypto/.test(url)) return 'crypto';
  if (/timers|process\/|async_hooks|async_context|promises/.test(url)) return 'timers and the event loop';
  return 'other parts';
}

/**
 * @param {CpuProfile} profile
 * @param {readonly Window[]} windows only samples within one of these count; none given, all do
 * @param {(frame: CallFrame) => string} groupOf
 * @returns {{ group: string, milliseconds: number }[]} self time, most first
 */
export function selfTimes({ nodes, samples, timeDeltas, startTime }, windows, groupOf) {
  const groups = new Map(nodes.map(({ id, callFrame }) => [id, groupOf(callFrame)]));
  /** @type {Map<string, number>} */
  const times = new Map();
  let at = startTime;
  samples.forEach((id, i) => {
    const delta = timeDeltas[i] ?? 0;
    at += delta;
    if (windows.length > 0 && !windows.some(({ from, to }) => at >= from && at < to)) return;
    const group = groups.get(id) ?? 'unknown';
    times.set(group, (times.get(group) ?? 0) + delta / 1000);
  });
  return [...times]
    .map(([group, milliseconds]) => ({ group, milliseconds }))
    .sort((a, b) => b.milliseconds - a.milliseconds);
}
