// Checking a downloaded proof as somebody else would: with the log's verifier key alone.
import {
  appendLeaves,
  emptyRange,
  equalBytes,
  leafHash,
  parseVerifierKey,
  type ProofVerdict,
  rangeRoot,
  toUtf8,
  verifyProof,
} from '@concord/ledger';
import { sha256 } from '@noble/hashes/sha2.js';
import type { Delegate } from './delegate';

export interface LogInfo {
  log: string;
  audience: string;
  verifier: string;
  size: number;
}

/** The logs that a delegate may read. */
export async function logsOf(reader: Delegate): Promise<LogInfo[]> {
  const { logs } = (await reader.get(`/consultations/${reader.consultation}/logs`)) as { logs: LogInfo[] };
  return logs;
}

/** So many entries are read at once. */
const pageLength = 256;

/** All entries of a log that a delegate may read, byte for byte; throws where one is missing, or there twice. */
export async function leavesOf(reader: Delegate, log: string): Promise<string[]> {
  const leaves: string[] = [];
  for (;;) {
    const path = `/consultations/${reader.consultation}/logs/${log}/entries?from=${leaves.length}`;
    const page = (await reader.get(path)) as { entries: { seq: number; leaf: string }[] };
    for (const { seq, leaf } of page.entries) {
      if (seq !== leaves.length) throw new Error(`log ${log}: after ${leaves.length} entries comes number ${seq}`);
      leaves.push(leaf);
    }
    if (page.entries.length < pageLength) return leaves;
  }
}

/** What is wrong with a log that is read as a whole: its entries must give the root of its newest signed checkpoint. Null: nothing. */
export async function faultOf(reader: Delegate, info: LogInfo): Promise<string | null> {
  // The proof first: the log may grow in between.
  const proof = await reader.text(`/consultations/${reader.consultation}/logs/${info.log}/entries/0/proof`);
  const leaves = await leavesOf(reader, info.log);
  const verdict = verdictOn(proof, leaves[0] ?? '', info);
  if (!verdict.ok) return `${info.audience}: ${verdict.object} ${verdict.code}`;
  const { size, root } = verdict.checkpoint;
  if (leaves.length < size) return `${info.audience}: ${leaves.length} entries under a checkpoint of ${size}`;
  const range = appendLeaves(
    sha256,
    emptyRange,
    leaves.slice(0, size).map((leaf) => leafHash(sha256, toUtf8(leaf))),
  );
  return equalBytes(rangeRoot(sha256, range), root) ? null : `${info.audience}: another root than that of ${size}`;
}

export function verdictOn(proof: string, leaf: string, { verifier }: LogInfo): ProofVerdict {
  const parsed = parseVerifierKey(verifier);
  if (!parsed.ok) throw new Error(parsed.code);
  const policy = { logs: [parsed.key], witnesses: new Map(), groups: new Map(), quorum: 'none' };
  return verifyProof(sha256, proof, toUtf8(leaf), policy);
}

/** Another letter at one place: one flipped bit. */
export function flipped(text: string, at: number): string {
  return text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ 1) + text.slice(at + 1);
}
