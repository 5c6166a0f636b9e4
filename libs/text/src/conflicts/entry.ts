import { operationsBetween } from '../alignment/operations-between';
import type { HashOf } from '../apply-operation';
import { build } from '../merge/build';
import type { Changes } from '../operations/changes';
import type { PassageOperation } from '../operations/passage-operation';
import { readOperations } from '../operations/read-operations';
import type { PassageRefusal } from '../operations/refusals';
import { indexPassage, type Passage, type PassageIndex } from '../passage/passage';
import { claimsOf, withoutClaims, type Claims } from './claims';

/** An amendment as a text: what it does, and its place among others. */
export interface TextAmendment {
  readonly id: string;
  /** Its number; of two at one place the lower stands first. */
  readonly order: number;
  /**
   * The amendment that a sub-amendment amends, or null. A sub-amendment is written against the text as that amendment
   * would make it, in which changed and new blocks have the amendment's id for their revision.
   */
  readonly parent: string | null;
  readonly operations: readonly PassageOperation[];
}

/** Why an amendment has no place in a graph. */
export type AmendmentRefusal =
  PassageRefusal | { readonly ok: false; readonly code: 'amendment.subOfSub' | 'amendment.parentRefused' };

/** An amendment as the graph keeps it. */
export interface Entry {
  readonly amendment: TextAmendment;
  /** What it changes in the text that it was written against. */
  readonly changes: Changes;
  /** What it lays claim to in the base; of a sub-amendment, what it adds to its amendment. */
  readonly claims: Claims;
  /** Of a sub-amendment: its claims in its amendment's text, and that text. */
  readonly within: { readonly index: PassageIndex; readonly claims: Claims } | null;
}

/** The text that amendments are written against. */
export interface Ground {
  readonly index: PassageIndex;
  readonly hashOf: HashOf;
}

type Made = { readonly ok: true; readonly entry: Entry } | AmendmentRefusal;

/** Reads an amendment to the base. */
export function entryOf(ground: Ground, amendment: TextAmendment): Made {
  const read = readOperations(ground, amendment.operations);
  if (!read.ok) return read;
  const { changes } = read;
  return { ok: true, entry: { amendment, changes, claims: claimsOf(ground.index, changes), within: null } };
}

/** Reads a sub-amendment to an amendment of the base. */
export function subEntryOf(ground: Ground, amendment: TextAmendment, parent: Entry): Made {
  if (parent.amendment.parent !== null) return { ok: false, code: 'amendment.subOfSub' };
  const text = textOf(ground, parent);
  const index = indexPassage(text);
  const read = readOperations({ index, hashOf: ground.hashOf }, amendment.operations);
  if (!read.ok) return read;
  const { changes } = read;
  const both = build(index, [{ by: [amendment.id], changes }], amendment.id).passage;
  const claims = withoutClaims(claimsBetween(ground, both), claimsBetween(ground, text));
  return { ok: true, entry: { amendment, changes, claims, within: { index, claims: claimsOf(index, changes) } } };
}

/** The text as an amendment to the base would make it. */
export function textOf({ index }: Ground, { amendment, changes }: Entry): Passage {
  return build(index, [{ by: [amendment.id], changes }], amendment.id).passage;
}

/** What one text changes in the base; nothing where that cannot be said. */
function claimsBetween(ground: Ground, next: Passage): Claims {
  const read = readOperations(ground, operationsBetween(ground.index.passage, next, ground.hashOf));
  return read.ok ? claimsOf(ground.index, read.changes) : new Map();
}
