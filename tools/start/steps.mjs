// A line on the screen for each step, with its seconds; a moving sign only where there is a screen to move on.

import { stripVTControlCharacters } from 'node:util';

const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];

/**
 * @param {NodeJS.WriteStream} [out]
 */
export function createSteps(out = process.stdout) {
  const moving = out.isTTY === true && process.env.CI === undefined;
  // The terminal may be closed before we are.
  out.on('error', () => undefined);

  /** @param {string} line */
  const say = (line) =>
    void out.write(`${moving ? '\r\x1b[2K' : ''}${out.isTTY ? line : stripVTControlCharacters(line)}\n`);

  /**
   * @template T
   * @param {string} title
   * @param {(note: (text: string) => void) => Promise<T>} work `note` adds a remark to the line
   * @returns {Promise<T>}
   */
  const step = async (title, work) => {
    const began = performance.now();
    /** @type {string[]} */
    const notes = [];
    const seconds = () => `${((performance.now() - began) / 1000).toFixed(1)} s`;
    let frame = 0;
    const timer = moving
      ? setInterval(() => out.write(`\r\x1b[2K${FRAMES[(frame += 1) % FRAMES.length]} ${title}  ${seconds()}`), 100)
      : undefined;
    try {
      const result = await work((text) => void notes.push(text));
      clearInterval(timer);
      say(`✓ ${title}  ${seconds()}${notes.map((note) => `\n  ${note}`).join('')}`);
      return result;
    } catch (error) {
      clearInterval(timer);
      say(`✗ ${title}  ${seconds()}`);
      throw error;
    }
  };
  return { say, step };
}

/** @typedef {ReturnType<typeof createSteps>} Steps */
