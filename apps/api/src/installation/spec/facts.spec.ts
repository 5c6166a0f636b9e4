import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exampleFolder, factTypes, shapeOfExample, textOfExample } from './fact-examples';

const frozen = JSON.parse(readFileSync(join(__dirname, 'frozen.json'), 'utf8')) as Record<string, string>;
const page = readFileSync(join(__dirname, '../../../../../docs/record-format.md'), 'utf8');

test('there is one example of each type that the office records, and no other', () => {
  expect(readdirSync(exampleFolder).sort()).toEqual(factTypes.map((type) => `${type}.v1.json`));
});

test.each(factTypes)('%s, version 1, is as it was published', (type) => {
  expect(createHash('sha256').update(textOfExample(type)).digest('hex')).toBe(frozen[type]);
});

test.each(factTypes)('docs/record-format.md has %s with all its fields', (type) => {
  const row = page.split('\n').find((line) => line.startsWith('|') && line.includes(`\`${type}\``)) ?? '';
  const { fields, erasable } = shapeOfExample(type);
  for (const [field, inside] of Object.entries(fields))
    for (const name of [field, ...(inside ?? [])]) expect(row).toContain(name);
  for (const name of erasable ?? []) expect(row).toContain(`\`${name}\``);
});
