// Has Node write a CPU profile of the measured server, and tells what is in it.
import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceRoot } from '../../build/inputs.mjs';
import { table } from '../report/lines.mjs';
import { jobOfFrame, selfTimes } from '../report/profile.mjs';

/** The monotonic clock that the profile's own times are of, in microseconds. */
const now = () => Number(process.hrtime.bigint() / 1000n);

export class CpuProfiling {
  /** @type {import('../report/profile.mjs').Window[]} */
  #windows = [];
  #folder = join(workspaceRoot, 'dist', 'bench', `profile-${process.pid}`);

  /** @param {boolean} wanted */
  constructor(wanted) {
    this.wanted = wanted;
  }

  /** @returns {readonly string[]} flags for the server's Node */
  get flags() {
    if (!this.wanted) return [];
    mkdirSync(this.#folder, { recursive: true });
    return ['--cpu-prof', `--cpu-prof-dir=${this.#folder}`];
  }

  /**
   * Only what happens meanwhile is told of.
   *
   * @template T
   * @param {() => Promise<T>} work
   * @returns {Promise<T>}
   */
  async during(work) {
    const from = now();
    const result = await work();
    this.#windows.push({ from, to: now() });
    return result;
  }

  /**
   * Once the server has ended.
   *
   * @param {number} pieces of work that were done, for the time of one
   * @returns {string | undefined}
   */
  report(pieces) {
    const name = this.wanted && readdirSync(this.#folder).find((file) => file.endsWith('.cpuprofile'));
    if (!name) return undefined;
    const file = join(this.#folder, name);
    const profile = JSON.parse(readFileSync(file, 'utf8'));
    const rows = (/** @type {(frame: import('../report/profile.mjs').CallFrame) => string} */ groupOf, most = 25) => {
      const times = selfTimes(profile, this.#windows, groupOf).filter(
        ({ group }) => !group.startsWith('idle') && !group.startsWith('(idle)'),
      );
      const whole = times.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
      return times.slice(0, most).map(({ group, milliseconds }) => {
        return [
          group,
          `${((milliseconds / pieces) * 1000).toFixed(0)}`,
          `${((milliseconds / whole) * 100).toFixed(1)} %`,
        ];
      });
    };
    const functionOf = (/** @type {import('../report/profile.mjs').CallFrame} */ { functionName, url }) =>
      `${functionName || '(anonymous)'} ${url.replace(/^.*(node_modules|dist)\//, '')}`;
    const heads = ['self time in', 'µs for each', 'share'];
    return `${table(heads, rows(jobOfFrame))}\n\n${table(heads, rows(functionOf, 45))}\n\nThe profile itself: ${file}`;
  }
}
