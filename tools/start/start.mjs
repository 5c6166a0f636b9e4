// `npm start`. This file is read by whatever Node there is, so it keeps to words that old ones know; the rest is loaded
// only when the version will do.
import { checkNode } from './node-version.mjs';

if (checkNode()) {
  import('./main.mjs').then(function (program) {
    return program.main(process.argv.slice(2));
  });
} else {
  process.exitCode = 1;
}
