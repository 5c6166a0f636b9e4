// What `npm run start:two` has written, read by specs.
import { join } from 'node:path';
import { workspaceRoot } from '../../build/inputs.mjs';

export const program = join(workspaceRoot, 'tools', 'two', 'start-two.mjs');

/**
 * @param {string} screen
 * @returns {{ url: string, pid: number }[]} the two nodes as they run now
 */
export function nodesOn(screen) {
  return ['Node A', 'Node B'].map((name) => {
    const first = new RegExp(`${name} is (http:\\S+) \\(process (\\d+)\\)`).exec(screen);
    const again = [...screen.matchAll(new RegExp(`${name} is process (\\d+) now`, 'g'))].at(-1);
    return { url: first?.[1] ?? '', pid: Number(again?.[1] ?? first?.[2]) };
  });
}
