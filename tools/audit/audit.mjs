// `npm run -s audit -- <command>`: brings the auditor's command line up to date and runs it in this process, so that
// arguments, standard input and the exit code are its own.
import { pathToFileURL } from 'node:url';
import { build, builtFile } from './build.mjs';

const { written, code } = await build();
// In a read-only checkout the program runs from memory.
await import(
  written ? pathToFileURL(builtFile).href : `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`
);
