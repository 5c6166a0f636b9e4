// `npm test`. Kept to old words, like tools/start/start.mjs, so that too old a Node is refused by its number.
import { checkNode } from '../start/node-version.mjs';

if (checkNode()) {
  import('./main.mjs').then(function (program) {
    return program.main(process.argv.slice(2));
  });
} else {
  process.exitCode = 1;
}
