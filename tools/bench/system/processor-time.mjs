// Processor time that processes have used: it says what a thing costs also while the machine is busy with others.
import { readFileSync, readdirSync } from 'node:fs';

/** Linux counts in hundredths of a second wherever Node runs. */
const tick = 10;

/**
 * @param {number} pid
 * @returns {{ parent: number, milliseconds: number } | undefined} undefined where the system does not tell
 */
function statOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { parent: Number(fields[1]), milliseconds: (Number(fields[11]) + Number(fields[12])) * tick };
  } catch {
    return undefined;
  }
}

/**
 * @param {number} pid
 * @returns {number} milliseconds
 */
export const processorTime = (pid) => statOf(pid)?.milliseconds ?? 0;

/**
 * Of a process and its children that still run.
 *
 * @param {number} pid
 * @returns {number} milliseconds
 */
export function processorTimeOfFamily(pid) {
  try {
    const children = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => statOf(Number(name)))
      .filter((stat) => stat?.parent === pid);
    return children.reduce((sum, stat) => sum + (stat?.milliseconds ?? 0), processorTime(pid));
  } catch {
    return 0;
  }
}
