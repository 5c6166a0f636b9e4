// Runs the stages, some side by side, and sums up.
import { createRun } from '../start/commands.mjs';
import { install, isInstalled } from '../start/install.mjs';
import { createSteps } from '../start/steps.mjs';
import { createStopping } from '../start/stopping.mjs';
import { roundsOf } from './stages.mjs';

/** @typedef {{ name: string, seconds: number, outcome: 'passed' | 'failed' | 'skipped', detail: string }} Finding */

/** @param {readonly string[]} given */
export async function main(given) {
  const unknown = given.filter((word) => word !== '--all');
  if (unknown.length > 0) {
    console.error(`Unknown option: ${unknown.join(' ')}\n\nnpm test -- [--all]   --all adds the long tests`);
    process.exitCode = 2;
    return;
  }
  const steps = createSteps();
  const stopping = createStopping(steps.say);
  const run = createRun(stopping, 400);
  if (!isInstalled()) {
    try {
      await steps.step('Installing packages', () => install(run));
    } catch (error) {
      if (!stopping.requested) {
        steps.say(String(error));
        await stopping.end(1);
      }
      return;
    }
  }
  const began = performance.now();
  /** @type {Finding[]} */
  const findings = [];
  for (const lanes of roundsOf(given.includes('--all'))) {
    if (stopping.requested) return;
    const found = await Promise.all(
      lanes.map((stages, lane) => performAll(stages, lane === 0, { steps, stopping, run })),
    );
    findings.push(...found.flat());
  }
  if (stopping.requested) return;
  for (const line of summary(findings, (performance.now() - began) / 1000)) steps.say(line);
  await stopping.end(findings.some(({ outcome }) => outcome === 'failed') ? 1 : 0);
}

/**
 * @typedef {object} Means
 * @property {import('../start/steps.mjs').Steps} steps
 * @property {import('../start/stopping.mjs').Stopping} stopping
 * @property {import('../start/commands.mjs').Run} run
 */

/**
 * @param {readonly import('./stages.mjs').Stage[]} stages
 * @param {boolean} moving whether this lane has the line that moves; there is but one
 * @param {Means} means
 */
async function performAll(stages, moving, { steps, stopping, run }) {
  const step = moving ? steps.step : quietStep(steps.say);
  const findings = [];
  for (const stage of stages) {
    if (stopping.requested) break;
    findings.push(await perform(stage, { say: steps.say, step }, run));
  }
  return findings;
}

/**
 * A step that says nothing before it ends.
 *
 * @param {(line: string) => void} say
 * @returns {import('../start/steps.mjs').Steps['step']}
 */
function quietStep(say) {
  return async (title, work) => {
    const began = performance.now();
    /** @type {string[]} */
    const notes = [];
    const end = (/** @type {string} */ sign) =>
      say([`${sign} ${title}  ${((performance.now() - began) / 1000).toFixed(1)} s`, ...notes].join('\n  '));
    try {
      const result = await work((note) => void notes.push(note));
      end('✓');
      return result;
    } catch (error) {
      end('✗');
      throw error;
    }
  };
}

/**
 * @param {import('./stages.mjs').Stage} stage
 * @param {import('../start/steps.mjs').Steps} steps
 * @param {import('../start/commands.mjs').Run} run
 * @returns {Promise<Finding>}
 */
async function perform({ name, work }, { step, say }, run) {
  const began = performance.now();
  const seconds = () => (performance.now() - began) / 1000;
  try {
    const skipped = await step(name, (note) => work(run, note));
    if (skipped) say(`  skipped: ${skipped}`);
    return { name, seconds: seconds(), outcome: skipped ? 'skipped' : 'passed', detail: skipped ?? '' };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    say(detail);
    return { name, seconds: seconds(), outcome: 'failed', detail: '' };
  }
}

/**
 * @param {readonly Finding[]} findings
 * @param {number} total seconds; stages that ran side by side count once
 * @returns {string[]}
 */
export function summary(findings, total) {
  const lines = findings.map(
    ({ name, seconds, outcome, detail }) =>
      `  ${outcome.padEnd(8)} ${seconds.toFixed(1).padStart(7)} s  ${name}${detail ? `: ${detail}` : ''}`,
  );
  return ['', ...lines, `           ${total.toFixed(1).padStart(7)} s  in all`];
}
