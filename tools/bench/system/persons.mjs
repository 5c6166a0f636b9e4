// The committee of the demonstration with as many more members as a figure needs, so that every ballot is another
// person's and no account comes near its limit of requests.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceRoot } from '../../build/inputs.mjs';

export const personsFile = join(workspaceRoot, 'tools', 'seed', 'data', 'persons.json');

const prefix = 'bench-';

/** @param {string} key of a person: whether it is one of those added for measuring, who are nobody's substitutes */
export const isAdded = (key) => key.startsWith(prefix);

/** @typedef {{ members: number, secretariats: number }} More how many more of each of the two groups that vote by head */

/**
 * @param {string} group
 * @param {string} kind
 * @param {number} count
 */
function morePersons(group, kind, count) {
  return Array.from({ length: count }, (_, i) => {
    const name = `Measured ${kind} ${i + 1} of ${group} (demonstration)`;
    return {
      ...{ key: `${prefix}${group}-${kind}-${i + 1}`.toLowerCase(), name, role: { en: name, fr: name, es: name } },
      ...{ group, country: null, capacities: [kind], signIn: false },
    };
  });
}

/**
 * @param {More} more
 * @returns {string} in place of the demonstration's file
 */
export function personsWith({ members, secretariats }) {
  /** @type {unknown[]} */
  const persons = JSON.parse(readFileSync(personsFile, 'utf8'));
  const added = ['E', 'W'].flatMap((group) => [
    ...morePersons(group, 'member', members),
    ...morePersons(group, 'groupSecretariat', secretariats),
  ]);
  return JSON.stringify([...persons, ...added]);
}
