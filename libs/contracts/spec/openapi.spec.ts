import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openApiDocument } from '../src';

/** Written by `node tools/openapi/write.mjs`; this test says when it must be written again. */
test('docs/openapi.json is what the schemas say', () => {
  const written: unknown = JSON.parse(readFileSync(join(__dirname, '../../../docs/openapi.json'), 'utf8'));
  expect(written).toEqual(JSON.parse(JSON.stringify(openApiDocument())));
});
