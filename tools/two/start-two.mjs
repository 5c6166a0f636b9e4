// `npm run start:two`. Like start.mjs, this file keeps to words that old versions of Node know.
import { checkNode } from '../start/node-version.mjs';

if (checkNode()) {
  import('./main.mjs').then(function (program) {
    return program.main(process.argv.slice(2));
  });
} else {
  process.exitCode = 1;
}
