// Runs the stages one after another and sums up.
import { createRun } from '../start/commands.mjs';
import { install, isInstalled } from '../start/install.mjs';
import { createSteps } from '../start/steps.mjs';
import { createStopping } from '../start/stopping.mjs';
import { stagesOf } from './stages.mjs';

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
  /** @type {Finding[]} */
  const findings = [];
  for (const stage of stagesOf(given.includes('--all'))) {
    if (stopping.requested) return;
    findings.push(await perform(stage, steps, run));
  }
  if (stopping.requested) return;
  for (const line of summary(findings)) steps.say(line);
  await stopping.end(findings.some(({ outcome }) => outcome === 'failed') ? 1 : 0);
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
 * @returns {string[]}
 */
export function summary(findings) {
  const total = findings.reduce((sum, { seconds }) => sum + seconds, 0);
  const lines = findings.map(
    ({ name, seconds, outcome, detail }) =>
      `  ${outcome.padEnd(8)} ${seconds.toFixed(1).padStart(7)} s  ${name}${detail ? `: ${detail}` : ''}`,
  );
  return ['', ...lines, `           ${total.toFixed(1).padStart(7)} s  in all`];
}
