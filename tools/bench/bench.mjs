// `npm run bench`. Read by whatever Node there is; the rest is loaded only when the version will do.
import { checkNode } from '../start/node-version.mjs';

if (checkNode()) {
  import('./main.mjs').then(function (program) {
    return program.main(process.argv.slice(2));
  });
} else {
  process.exitCode = 1;
}
