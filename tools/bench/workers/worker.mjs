// Load comes from another process than the system's, as in life; this starts one and asks it.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { workspaceRoot } from '../../build/inputs.mjs';

/**
 * @typedef {object} Worker
 * @property {<Answer>(question: object) => Promise<Answer>} ask one question at a time
 * @property {number} pid
 * @property {() => Promise<void>} end
 */

/**
 * @param {string} name of a file beside this one
 * @param {import('../../start/stopping.mjs').Stopping} stopping
 * @returns {Worker}
 */
export function startWorker(name, stopping) {
  const child = fork(join(workspaceRoot, 'tools', 'bench', 'workers', `${name}.mjs`), [], {
    // Buffers and dates travel as they are.
    serialization: 'advanced',
    execArgv: [],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const gone = once(child, 'exit');
  const end = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    await gone;
  };
  const forget = stopping.add(end);
  return {
    pid: child.pid ?? 0,
    ask: async (question) => {
      child.send(question);
      const [told] = await Promise.race([once(child, 'message'), gone.then(() => [{ failed: `${name} ended` }])]);
      if ('failed' in told) throw new Error(told.failed);
      return told.answer;
    },
    end: async () => {
      await end();
      forget();
    },
  };
}

/**
 * The other end: answers each question in turn, and ends with its parent.
 *
 * @template Question
 * @param {(question: Question) => Promise<unknown>} answer
 */
export function answerAll(answer) {
  process.on('message', (question) => {
    answer(/** @type {Question} */ (question)).then(
      (given) => process.send?.({ answer: given }),
      (error) => process.send?.({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    );
  });
  process.on('disconnect', () => process.exit(0));
}
