import {
  appendLeaves,
  commitment,
  createSigner,
  emptyRange,
  entryLeaf,
  formatCheckpoint,
  formatProof,
  formatVerifierKey,
  inclusionProof,
  leafHash,
  nodeHash,
  rangeRoot,
  signNote,
  toBase64Url,
  toUtf8,
} from '@concord/ledger';
import { sha256 } from '@noble/hashes/sha2.js';
import { idOf, ids } from '../../../shared/consultation/spec/demonstration';
import type { LogEntry } from '../../../shared/record/log-reader';
import type { LogInfo } from '../api';

export const origin = `localhost/${ids.consultation}/${ids.log}`;
const signer = createSigner(origin, new Uint8Array(32).fill(7));

export interface MadeLog {
  readonly log: LogInfo;
  readonly entries: readonly LogEntry[];
  readonly note: string;
  readonly proofOf: (seq: number) => string;
}

interface Said {
  readonly type: string;
  readonly body: Readonly<Record<string, never>> | object;
  readonly text?: string;
}

function entryOf({ type, body, text }: Said, seq: number): LogEntry {
  const key = new Uint8Array(32).fill(seq + 1);
  const made = text === undefined ? null : commitment(key, text);
  if (made !== null && !made.ok) throw new Error(made.code);
  const leaf = entryLeaf({
    ...{ type, v: 1, log: ids.log, epoch: 0, seq, at: `2004-06-01T10:00:${String(seq).padStart(2, '0')}.000Z` },
    ...{ actor: ids.office, capacity: idOf(1), body: body as never },
    erasable: made === null ? {} : { text: made.commitment },
  });
  if (!leaf.ok) throw new Error(leaf.code);
  const payload = text === undefined ? null : { text: { value: text, key: toBase64Url(key) } };
  return { seq, leaf: leaf.leaf, payload };
}

/** The root of leaves [from, from + 2^level), as the tree has it. */
function perfect(hashes: readonly Uint8Array[], level: number, index: number): Uint8Array {
  if (level === 0) return hashes[index] ?? new Uint8Array();
  return nodeHash(sha256, perfect(hashes, level - 1, 2 * index), perfect(hashes, level - 1, 2 * index + 1));
}

/** A real log with its tree and its signature. */
export function madeLog(all: readonly Said[]): MadeLog {
  const entries = all.map(entryOf);
  const hashes = entries.map(({ leaf }) => leafHash(sha256, toUtf8(leaf)));
  const root = rangeRoot(sha256, appendLeaves(sha256, emptyRange, hashes));
  const signed = signNote(formatCheckpoint({ origin, size: entries.length, root }), [signer]);
  if (!signed.ok) throw new Error(signed.code);
  const { note } = signed;
  const read = (level: number, index: number): Uint8Array => perfect(hashes, level, index);
  const proofOf = (seq: number): string =>
    formatProof({ index: seq, proof: inclusionProof(sha256, seq, entries.length, read), checkpoint: note });
  const log: LogInfo = {
    ...{ log: ids.log, audience: 'plenary', groupKey: null, divisionId: null, epoch: 0 },
    ...{ size: entries.length, origin, verifier: formatVerifierKey(signer.key) },
  };
  return { log, entries, note, proofOf };
}

const round = { id: ids.round, number: 1, deadlineAt: '2004-07-01T00:00:00.000Z' };

/** As many entries as are wanted: closings of a round, and every third a withdrawal with words that may be erased. */
export function someLog(size: number): MadeLog {
  return madeLog(
    Array.from({ length: size }, (_, at) =>
      at % 3 === 1
        ? { type: 'amendment.returned', body: { amendment: idOf(60), state: 'returned' }, text: `Reason ${at}` }
        : { type: 'round.closed', body: { round } },
    ),
  );
}
