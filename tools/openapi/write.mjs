// Writes docs/openapi.json from the schemas of libs/contracts. Run it after changing an endpoint.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import prettier from 'prettier';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { paths } = JSON.parse(readFileSync(join(root, 'tsconfig.base.json'), 'utf8')).compilerOptions;
const alias = Object.fromEntries(Object.entries(paths).map(([name, [file]]) => [name, join(root, file)]));

const directory = mkdtempSync(join(root, 'node_modules', '.openapi-'));
try {
  const file = join(directory, 'contracts.mjs');
  const build = await rolldown({
    input: join(root, 'libs/contracts/src/openapi.ts'),
    resolve: { alias },
    external: /^zod/,
  });
  await build.write({ file, format: 'esm' });
  const { openApiDocument } = await import(pathToFileURL(file).href);
  const text = await prettier.format(JSON.stringify(openApiDocument()), { parser: 'json', printWidth: 120 });
  writeFileSync(join(root, 'docs/openapi.json'), text);
} finally {
  rmSync(directory, { recursive: true });
}
