// Lints the canary's cases with the workspace's real configuration, as if each text lay where the case says, and prints
// what was found as JSON. Types are left out, since TypeScript knows no file that does not exist.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { nxJson } from './run.mjs';

/** @typedef {{ name: string, file: string, text?: string, lines?: number, rule?: string, message?: string }} Case */

/** @param {Case} given */
function textOf({ file, text, lines }) {
  if (lines !== undefined) return 'export {};\n'.repeat(lines);
  return text ?? readFileSync(file, 'utf8');
}

async function main() {
  const cases = /** @type {Case[]} */ (JSON.parse(readFileSync('tools/checks/canary/cases.json', 'utf8')));
  // Without a cached graph the boundary rule skips itself and says "all is well".
  nxJson((file) => ['graph', `--file=${file}`]);
  const linter = new ESLint({
    ignore: false,
    overrideConfig: [{ files: ['**/*.ts', '**/*.tsx'], ...tseslint.configs.disableTypeChecked }],
  });
  const found = [];
  for (const given of cases) {
    const [result] = await linter.lintText(textOf(given), { filePath: resolve(given.file) });
    const messages = result?.messages ?? [];
    found.push({ name: given.name, messages: messages.map(({ ruleId, message }) => ({ ruleId, message })) });
  }
  process.stdout.write(`\n${JSON.stringify(found)}`);
}

await main();
