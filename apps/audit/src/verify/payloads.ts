import { fromBase64Url, verifyCommitment } from '@concord/ledger';
import type { EntryFields, JsonValue } from '@concord/ledger';
import type { Checked } from './finding';
import { fail, holds } from './finding';
import type { Files } from './container/read-bundle';
import { readJson } from './same';

/** What of an entry was erased. */
export interface Erased {
  readonly log: string;
  readonly entry: number;
  readonly name: string;
}

/** Values by entry and name, and what is gone. */
export interface Payloads {
  readonly values: ReadonlyMap<number, Readonly<Record<string, JsonValue>>>;
  readonly erased: readonly Erased[];
}

interface Line {
  readonly entry: number;
  readonly name: string;
  readonly key: string;
  readonly value: JsonValue;
}

function isLine(value: unknown): value is Line {
  if (typeof value !== 'object' || value === null) return false;
  const { entry, name, key } = value as Partial<Record<string, unknown>>;
  return (
    typeof entry === 'number' && typeof name === 'string' && typeof key === 'string' && Object.keys(value).length === 4
  );
}

/** Entry and name of everything that a fact of this log says was erased. */
function saidErased(entries: readonly EntryFields[]): ReadonlySet<string> {
  const said = entries.flatMap(({ type, body }) => {
    const { entry, names } = body;
    if (type !== 'payload.erased' || typeof entry !== 'number' || !Array.isArray(names)) return [];
    return names.map((name) => `${entry} ${String(name)}`);
  });
  return new Set(said);
}

/**
 * Every value opens its commitment; what is not there was erased by a fact of the log, and what was erased is not there.
 */
export function readPayloads(files: Files, path: string, entries: readonly EntryFields[]): Checked<Payloads> {
  const read = readJson(files, path);
  if (!read.ok) return read;
  if (!Array.isArray(read.value) || !read.value.every(isLine)) return fail(path, 'has a line that is none');
  const values = new Map<number, Record<string, JsonValue>>();
  for (const { entry, name, key, value } of read.value as readonly Line[]) {
    const committed = entries[entry]?.erasable[name];
    const secret = fromBase64Url(key);
    const opens = committed !== undefined && secret !== undefined && verifyCommitment(committed, secret, value);
    const held = values.get(entry) ?? {};
    if (!opens || name in held) return fail(`${path}, entry ${entry} ${name}`, 'does not open its commitment');
    values.set(entry, { ...held, [name]: value });
  }
  const said = saidErased(entries);
  const erased: Erased[] = [];
  for (const { seq, log, erasable } of entries) {
    for (const name of Object.keys(erasable)) {
      const isThere = name in (values.get(seq) ?? {});
      if (isThere === said.has(`${seq} ${name}`)) {
        return fail(
          `${path}, entry ${seq} ${name}`,
          isThere ? 'was erased, and is there' : 'is missing, and was not erased',
        );
      }
      if (!isThere) erased.push({ log, entry: seq, name });
    }
  }
  return holds({ values, erased });
}
