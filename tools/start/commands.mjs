// Runs a program to its end, quietly; what it said is shown only if it fails.
import { spawn } from 'node:child_process';
import { workspaceRoot } from '../build/inputs.mjs';

/**
 * @typedef {object} RunOptions
 * @property {NodeJS.ProcessEnv} [env]
 * @property {boolean} [shell]
 */

/**
 * @callback Run
 * @param {string} command
 * @param {readonly string[]} given
 * @param {RunOptions} [options]
 * @returns {Promise<string>} what it wrote on standard output
 */

export class CommandFailed extends Error {}

/**
 * @param {import('./stopping.mjs').Stopping} stopping
 * @param {number} [shown] how many last lines of a failure are shown
 * @returns {Run}
 */
export function createRun(stopping, shown = 40) {
  return (command, given, options = {}) =>
    new Promise((resolve, reject) => {
      const child = spawn(command, given, {
        cwd: workspaceRoot,
        env: options.env ?? process.env,
        shell: options.shell ?? false,
        stdio: ['ignore', 'pipe', 'pipe'],
        windowsHide: true,
      });
      let all = '';
      let out = '';
      child.stdout.on('data', (/** @type {Buffer} */ part) => {
        out += part.toString();
        all += part.toString();
      });
      child.stderr.on('data', (/** @type {Buffer} */ part) => (all += part.toString()));
      const closed = new Promise((done) => child.once('close', done));
      const forget = stopping.add(async () => {
        child.kill('SIGTERM');
        await closed;
      });
      child.once('error', (error) => {
        forget();
        reject(new CommandFailed(`${command} could not be run: ${error.message}`));
      });
      child.once('close', (code, signal) => {
        forget();
        if (code === 0) resolve(out);
        else
          reject(
            new CommandFailed(
              `${[command, ...given].join(' ')} ended with ${signal ?? code}:\n${all.trim().split('\n').slice(-shown).join('\n')}`,
            ),
          );
      });
    });
}
