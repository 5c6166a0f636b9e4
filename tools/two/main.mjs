// The same way up as `npm start`, with two nodes and a proxy at its end.
import { main as startProgram } from '../start/main.mjs';
import { help } from '../start/options.mjs';
import { start } from './start-nodes.mjs';

/** @param {readonly string[]} given */
export function main(given) {
  return startProgram(given, {
    help: `${help.replace('npm start', 'npm run start:two')}
Two servers on one database, and a proxy before them that keeps each session with one of them.
`,
    start,
  });
}
