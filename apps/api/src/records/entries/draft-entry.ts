import { randomBytes } from 'node:crypto';
import { canonicalJson, commitment, entryLeaf, leafHash, toUtf8 } from '@concord/ledger';
import type { Command, NewFact } from '../act';
import type { Head } from '../logs/head';
import { sha256 } from '../sha256';

/** One entry that is ready to be written: its leaf as it is hashed, stored and sent. */
export interface DraftEntry {
  readonly log: string;
  readonly seq: number;
  readonly type: string;
  readonly leaf: string;
  readonly hash: Uint8Array;
  readonly erasables: readonly DraftErasable[];
}

export interface DraftErasable {
  readonly name: string;
  readonly payload: string;
  readonly key: Uint8Array;
}

export type Author = Pick<Command, 'actor' | 'capacity'>;

/** Throws on a body that no entry can hold: contracts bound what comes from outside, so that is a fault of the use case. */
export function draftEntry(head: Head, seq: number, fact: NewFact, author: Author, at: string): DraftEntry {
  const commitments: Record<string, string> = {};
  const erasables: DraftErasable[] = [];
  for (const [name, value] of Object.entries(fact.erasable ?? {})) {
    const key = randomBytes(32);
    const made = commitment(key, value);
    const payload = canonicalJson(value);
    if (!made.ok) throw new Error(`${fact.type}: ${made.code} in erasable ${name} at ${made.path}`);
    if (!payload.ok) throw new Error(`${fact.type}: ${payload.code} in erasable ${name}`);
    commitments[name] = made.commitment;
    erasables.push({ name, payload: payload.text, key });
  }
  const { type, v, body, log } = fact;
  const { actor, capacity } = author;
  const made = entryLeaf({ type, v, log, epoch: head.epoch, seq, at, actor, capacity, body, erasable: commitments });
  if (!made.ok) throw new Error(`${type}: ${made.code} at ${made.path}`);
  return { log, seq, type, leaf: made.leaf, hash: leafHash(sha256, toUtf8(made.leaf)), erasables };
}
