import serialize from 'canonicalize';
import { hasLoneSurrogate, utf8Length } from './utf8';

/** What JSON can say. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: JsonValue;
}

/** Why a value has no canonical form, or none that may enter the record. */
export type CanonicalCode =
  | 'json.not-json' // undefined, a function, a symbol, a bigint, or an object with a class of its own
  | 'json.not-finite'
  | 'json.lone-surrogate'
  | 'json.too-deep' // more than 64 levels, which a cycle also is
  | 'entry.not-integer' // a record has no fractions, and no integer beyond ±(2^53 − 1)
  | 'entry.not-nfc'
  | 'entry.too-large'; // more than 32,768 bytes as UTF-8

/** The RFC 8785 text, or the first defect and where it is (`$.body.lines[2]`). */
export type CanonicalResult =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly code: CanonicalCode; readonly path: string };

interface Defect {
  readonly ok: false;
  readonly code: CanonicalCode;
  readonly path: string;
}

/** Most bytes of one entry; longer content enters the record by its hash. */
export const MAX_ENTRY_BYTES = 32_768;
const MAX_DEPTH = 64;

const defect = (code: CanonicalCode, path: string): Defect => ({ ok: false, code, path });

/** JSON path of a member. */
export function memberPath(path: string, name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) ? `${path}.${name}` : `${path}[${JSON.stringify(name)}]`;
}

function stringDefect(text: string, path: string, forRecord: boolean): Defect | undefined {
  if (hasLoneSurrogate(text)) return defect('json.lone-surrogate', path);
  return forRecord && text.normalize('NFC') !== text ? defect('entry.not-nfc', path) : undefined;
}

function numberDefect(value: number, path: string, forRecord: boolean): Defect | undefined {
  if (!Number.isFinite(value)) return defect('json.not-finite', path);
  return forRecord && !Number.isSafeInteger(value) ? defect('entry.not-integer', path) : undefined;
}

function findDefect(value: unknown, path: string, forRecord: boolean, depth: number): Defect | undefined {
  if (value === null || typeof value === 'boolean') return undefined;
  if (typeof value === 'string') return stringDefect(value, path, forRecord);
  if (typeof value === 'number') return numberDefect(value, path, forRecord);
  if (typeof value !== 'object') return defect('json.not-json', path);
  if (depth >= MAX_DEPTH) return defect('json.too-deep', path);
  return Array.isArray(value)
    ? arrayDefect(value, path, forRecord, depth)
    : objectDefect(value as Readonly<Record<string, unknown>>, path, forRecord, depth);
}

function arrayDefect(items: readonly unknown[], path: string, forRecord: boolean, depth: number): Defect | undefined {
  // By index, so that a hole in the array is found as well.
  for (let i = 0; i < items.length; i += 1) {
    const found = findDefect(items[i], `${path}[${i}]`, forRecord, depth + 1);
    if (found) return found;
  }
  return undefined;
}

function objectDefect(
  value: Readonly<Record<string, unknown>>,
  path: string,
  forRecord: boolean,
  depth: number,
): Defect | undefined {
  // A Date or a Map would be written as something else, or as nothing. The constructor's name is compared,
  // not the constructor, because plain objects of another realm are plain too.
  const prototype = Object.getPrototypeOf(value) as { constructor?: { name?: string } } | null;
  const plain = prototype === null || prototype.constructor?.name === 'Object';
  if (!plain || Object.getOwnPropertySymbols(value).length > 0) return defect('json.not-json', path);
  for (const [name, member] of Object.entries(value)) {
    const at = memberPath(path, name);
    const found = stringDefect(name, at, forRecord) ?? findDefect(member, at, forRecord, depth + 1);
    if (found) return found;
  }
  return undefined;
}

function write(value: unknown): string {
  return serialize(value) as string;
}

/** The canonical text of any JSON value (RFC 8785). */
export function canonicalJson(value: unknown): CanonicalResult {
  return findDefect(value, '$', false, 0) ?? { ok: true, text: write(value) };
}

/** The canonical text of a value for the record: integers within ±(2^53 − 1), NFC, at most 32,768 bytes. */
export function canonicalEntry(value: unknown): CanonicalResult {
  const found = findDefect(value, '$', true, 0);
  if (found) return found;
  const text = write(value);
  return utf8Length(text) > MAX_ENTRY_BYTES ? defect('entry.too-large', '$') : { ok: true, text };
}
