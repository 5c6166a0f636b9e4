import {
  fromBase64Url,
  hasLoneSurrogate,
  leafHash,
  parseEntry,
  parseProof,
  type Sha256,
  toHex,
  toUtf8,
  verifyCommitment,
  verifyInclusion,
  type TlogProof,
} from '@concord/ledger';
import type { LogEntry } from '../../../shared/record/log-reader';
import type { LogInfo } from '../api';
import { checkKey, checkNote } from './check-note';
import { type CheckStep, skipped, step } from './check-step';

type LogIdentity = Pick<LogInfo, 'log' | 'origin' | 'verifier'>;

function asObject(leaf: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(leaf);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** Whether each value that may be erased opens its commitment; one that is gone says nothing. */
export function checkCommitments({ leaf, payload }: LogEntry): readonly CheckStep[] {
  const promised = (asObject(leaf)['erasable'] ?? {}) as Readonly<Record<string, unknown>>;
  const names = [...new Set([...Object.keys(promised), ...Object.keys(payload ?? {})])].sort();
  return names.map((name): CheckStep => {
    const commitment = promised[name];
    const opening = payload?.[name];
    if (typeof commitment !== 'string') return step('commitment', false, { name });
    if (opening === undefined) return { step: 'commitment', result: 'erased', params: { name } };
    const key = fromBase64Url(opening.key);
    return step('commitment', key !== undefined && verifyCommitment(commitment, key, opening.value), { name });
  });
}

/** Whether the entry has the form of one and says the very place that it was shown at. */
export function checkForm({ leaf, seq }: LogEntry, { log }: Pick<LogInfo, 'log'>): readonly CheckStep[] {
  const read = parseEntry(leaf);
  const form = step('form', read.ok, { code: read.ok ? '' : read.code });
  if (!read.ok) return [form, skipped('place')];
  return [form, step('place', read.entry.seq === seq && read.entry.log === log, { seq })];
}

function checkInclusion(
  sha256: Sha256,
  leaf: string,
  index: number,
  proof: TlogProof,
  note: ReturnType<typeof checkNote>,
) {
  const { checkpoint } = note;
  if (checkpoint === null || hasLoneSurrogate(leaf)) return skipped('inclusion');
  const { size, root } = checkpoint;
  const claim = { index, size, root, proof: proof.proof, leafHash: leafHash(sha256, toUtf8(leaf)) };
  return step('inclusion', verifyInclusion(sha256, claim).ok, { hashes: proof.proof.length, size });
}

/**
 * Checks one act from its bytes to the signature: form and place, hash, key, proof, signature, checkpoint, inclusion, and the values
 * that may be erased. Nothing is taken from the server's word.
 */
export function checkEntry(sha256: Sha256, entry: LogEntry, log: LogIdentity, proofText: string): readonly CheckStep[] {
  const { leaf, seq } = entry;
  const isText = !hasLoneSurrogate(leaf);
  const hash = step('leafHash', isText, { hash: isText ? toHex(leafHash(sha256, toUtf8(leaf))) : '' });
  const { key, made } = checkKey(log);
  const first = [...checkForm(entry, log), hash, made];
  const read = parseProof(proofText);
  const isProof = read.ok && read.proof.index === seq;
  const proved = step('proof', isProof, { seq });
  if (!isProof) {
    const rest = (['signature', 'checkpoint', 'inclusion'] as const).map(skipped);
    return [...first, proved, ...rest, ...checkCommitments(entry)];
  }
  const note = checkNote(read.proof.checkpoint, key, log.origin);
  const inclusion = checkInclusion(sha256, leaf, seq, read.proof, note);
  return [...first, proved, ...note.steps, inclusion, ...checkCommitments(entry)];
}
