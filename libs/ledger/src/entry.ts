import { canonicalEntry, memberPath, type CanonicalCode, type JsonObject } from './canonical';
import { isCommitment } from './commitment';
import { isCount } from './hashing';

/** One entry of a log, the fields of its leaf. `docs/record-format.md` gives every type and an example of each. */
export interface EntryFields {
  /** What happened, past tense: `ballot.cast`. */
  readonly type: string;
  /** Version of this type's body, from 1. */
  readonly v: number;
  /** Id of the log. */
  readonly log: string;
  /** Counts restores of the log, from 0. */
  readonly epoch: number;
  /** Place in the log, dense from 0. */
  readonly seq: number;
  /** UTC with three decimals: `2004-06-01T09:30:00.000Z`. */
  readonly at: string;
  /** Who acted: an id of this consultation, or `system`. */
  readonly actor: string;
  /** In what capacity; null where there is none. */
  readonly capacity: string | null;
  /** All that decides. */
  readonly body: JsonObject;
  /** Commitments, by name, to what may be erased. */
  readonly erasable: Readonly<Record<string, string>>;
}

export type EntryCode = CanonicalCode | 'entry.not-canonical' | 'entry.shape';
interface Refusal {
  readonly ok: false;
  readonly code: EntryCode;
  readonly path: string;
}
export type LeafResult = { readonly ok: true; readonly leaf: string } | Refusal;
export type EntryResult = { readonly ok: true; readonly entry: EntryFields } | Refusal;

const TYPE = /^[a-z][A-Za-z0-9-]*(?:\.[a-z][A-Za-z0-9-]*)+$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** Whether a text is an instant as the record writes it, and exists in the calendar. */
export function isInstant(text: string): boolean {
  if (!INSTANT.test(text)) return false;
  const milliseconds = Date.parse(text);
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString() === text;
}

type Check = (value: unknown) => boolean;
const isText: Check = (value) => typeof value === 'string' && value !== '';
const isObject: Check = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

const FIELDS: Readonly<Record<keyof EntryFields, Check>> = {
  type: (value) => typeof value === 'string' && TYPE.test(value),
  v: (value) => typeof value === 'number' && isCount(value) && value >= 1,
  log: isText,
  epoch: (value) => typeof value === 'number' && isCount(value),
  seq: (value) => typeof value === 'number' && isCount(value),
  at: (value) => typeof value === 'string' && isInstant(value),
  actor: isText,
  capacity: (value) => value === null || isText(value),
  body: isObject,
  erasable: isObject,
};

function shapeDefect(value: unknown): Refusal | undefined {
  const refuse = (path: string): Refusal => ({ ok: false, code: 'entry.shape', path });
  if (!isObject(value)) return refuse('$');
  const entry = value as Readonly<Record<string, unknown>>;
  for (const [name, check] of Object.entries(FIELDS)) if (!check(entry[name])) return refuse(memberPath('$', name));
  for (const name of Object.keys(entry)) if (!Object.hasOwn(FIELDS, name)) return refuse(memberPath('$', name));
  for (const [name, text] of Object.entries(entry['erasable'] as object)) {
    if (typeof text !== 'string' || !isCommitment(text)) return refuse(memberPath('$.erasable', name));
  }
  return undefined;
}

/** The leaf of an entry: its canonical text, as it is hashed, stored and sent. */
export function entryLeaf(fields: EntryFields): LeafResult {
  const wrong = shapeDefect(fields);
  if (wrong) return wrong;
  const canonical = canonicalEntry(fields);
  return canonical.ok ? { ok: true, leaf: canonical.text } : canonical;
}

function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

/** The entry that a leaf says, if the leaf has the shape and is, to the letter, the canonical text of what it says. */
export function parseEntry(leaf: string): EntryResult {
  const parsed = parseJson(leaf);
  if (!parsed) return { ok: false, code: 'json.not-json', path: '$' };
  const made = entryLeaf(parsed.value as EntryFields);
  if (!made.ok) return made;
  if (made.leaf !== leaf) return { ok: false, code: 'entry.not-canonical', path: '$' };
  return { ok: true, entry: parsed.value as EntryFields };
}
