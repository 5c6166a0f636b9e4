import { canonicalJson, fromUtf8 } from '@concord/ledger';
import type { JsonValue } from '@concord/ledger';
import type { Checked } from './finding';
import { fail, holds } from './finding';

/** Whether two values say the same as JSON. */
export function same(a: unknown, b: unknown): boolean {
  const [one, other] = [canonicalJson(a), canonicalJson(b)];
  return one.ok && other.ok && one.text === other.text;
}

/** JSON in a file that must be, to the letter, the canonical text of what it says. */
export function readJson(files: ReadonlyMap<string, Uint8Array>, path: string): Checked<JsonValue> {
  const text = fromUtf8(files.get(path) ?? new Uint8Array());
  try {
    const value = JSON.parse(text ?? '') as JsonValue;
    const canonical = canonicalJson(value);
    return canonical.ok && canonical.text === text ? holds(value) : fail(path, 'is not canonical JSON');
  } catch {
    return fail(path, 'is not JSON');
  }
}
