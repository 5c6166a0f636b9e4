import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OfficeFactType } from '../office-facts';

/** Every type once, and the compiler sees to it that none is missing. */
const types: Readonly<Record<OfficeFactType, true>> = {
  'account.created': true,
  'account.passwordChosen': true,
  'body.established': true,
  'delegation.registered': true,
  'member.registered': true,
  'member.corrected': true,
  'member.removed': true,
  'invitation.issued': true,
  'invitation.ended': true,
  'consultation.founded': true,
};

export const factTypes = Object.keys(types).sort();
export const exampleFolder = join(__dirname, 'fixtures');

export const textOfExample = (type: string): string => readFileSync(join(exampleFolder, `${type}.v1.json`), 'utf8');

interface Stated {
  readonly body: Readonly<Record<string, unknown>>;
  readonly erasable: Readonly<Record<string, unknown>>;
}

const keysOf = (value: unknown): readonly string[] | null =>
  typeof value === 'object' && value !== null ? Object.keys(value).sort() : null;

/** Which fields a fact has, with those of what it holds, and what of it can be erased. */
export const shapeOf = ({ body, erasable }: Stated) => ({
  fields: Object.fromEntries(Object.entries(body).map(([field, value]) => [field, keysOf(value)])),
  erasable: keysOf(erasable),
});

export const shapeOfExample = (type: string) => shapeOf(JSON.parse(textOfExample(type)) as Stated);
