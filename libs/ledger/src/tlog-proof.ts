import { fromBase64, toBase64 } from './bytes';
import { parseCheckpoint, parseCount, type Checkpoint, type CheckpointResult } from './checkpoint';
import { HASH_SIZE, isCount, leafHash, type Sha256 } from './hashing';
import { openNote, type NoteCode, type NoteSignature } from './note';
import { hasQuorum, type Policy } from './policy';
import { verifyInclusion, type ProofCode } from './verify';

/** A proof that one entry is in a log, to be checked without the log (C2SP tlog-proof). */
export interface TlogProof {
  readonly index: number;
  /** Audit path, sibling of the leaf first. */
  readonly proof: readonly Uint8Array[];
  /** The signed checkpoint, verbatim. */
  readonly checkpoint: string;
  /** For the application, and not authenticated. */
  readonly extra?: Uint8Array;
}

export type TlogProofResult =
  | { readonly ok: true; readonly proof: TlogProof }
  | {
      readonly ok: false;
      readonly code: 'tlog-proof.header' | 'tlog-proof.extra' | 'tlog-proof.index' | 'tlog-proof.hash';
    };

type Refused<R> = Extract<R, { ok: false }>;

/** What was proved, or the first object of the chain that does not hold. */
export type ProofVerdict =
  | {
      readonly ok: true;
      readonly index: number;
      readonly checkpoint: Checkpoint;
      readonly signatures: readonly NoteSignature[];
    }
  | { readonly ok: false; readonly object: 'proof'; readonly code: Refused<TlogProofResult>['code'] }
  | { readonly ok: false; readonly object: 'note'; readonly code: NoteCode; readonly name?: string }
  | { readonly ok: false; readonly object: 'checkpoint'; readonly code: Refused<CheckpointResult>['code'] }
  | { readonly ok: false; readonly object: 'log'; readonly code: 'log.not-signed' }
  | { readonly ok: false; readonly object: 'witnesses'; readonly code: 'witnesses.no-quorum' }
  | { readonly ok: false; readonly object: 'entry'; readonly code: ProofCode };

const HEADER = 'c2sp.org/tlog-proof@v1';
/** A tree of at most 2^53 leaves has no longer path. */
const MAX_HASHES = 53;

/** Writes a proof as a `.tlog-proof` file. Throws RangeError on an index or hash that none can have. */
export function formatProof({ index, proof, checkpoint, extra }: TlogProof): string {
  if (!isCount(index) || proof.some((hash) => hash.length !== HASH_SIZE)) throw new RangeError('This is not a proof.');
  const extraLine = extra ? [`extra ${toBase64(extra)}`] : [];
  return [HEADER, ...extraLine, `index ${index}`, ...proof.map(toBase64), '', checkpoint].join('\n');
}

/** Reads a `.tlog-proof` file; nothing of it is checked yet. */
export function parseProof(text: string): TlogProofResult {
  const border = text.indexOf('\n\n');
  const [header, ...lines] = text.slice(0, Math.max(0, border)).split('\n');
  if (header !== HEADER) return { ok: false, code: 'tlog-proof.header' };
  const extraText = lines[0]?.startsWith('extra ') ? lines.shift()?.slice('extra '.length) : undefined;
  const extra = extraText === undefined ? undefined : fromBase64(extraText);
  if (extraText !== undefined && !extra) return { ok: false, code: 'tlog-proof.extra' };
  const [, digits] = /^index (\d+)$/.exec(lines.shift() ?? '') ?? [];
  const index = digits === undefined ? undefined : parseCount(digits);
  if (index === undefined) return { ok: false, code: 'tlog-proof.index' };
  const proof = lines.flatMap((line) => fromBase64(line) ?? []);
  if (proof.length !== lines.length || proof.length > MAX_HASHES || proof.some(({ length }) => length !== HASH_SIZE)) {
    return { ok: false, code: 'tlog-proof.hash' };
  }
  return { ok: true, proof: { index, proof, checkpoint: text.slice(border + 2), ...(extra ? { extra } : {}) } };
}

/**
 * Checks a proof from end to end: form, signatures, log, quorum of witnesses, inclusion of `leaf` (the entry's bytes, not
 * its hash). The log's key must bear the checkpoint's origin as its name.
 */
export function verifyProof(sha256: Sha256, text: string, leaf: Uint8Array, policy: Policy): ProofVerdict {
  const parsed = parseProof(text);
  if (!parsed.ok) return { ok: false, object: 'proof', code: parsed.code };
  const { index, proof, checkpoint: note } = parsed.proof;
  const opened = openNote(note, [...policy.logs, ...policy.witnesses.values()]);
  if (!opened.ok) return { ...opened, object: 'note' };
  const head = parseCheckpoint(opened.text);
  if (!head.ok) return { ok: false, object: 'checkpoint', code: head.code };
  const signed = ({ name, id }: { name: string; id: string }): boolean =>
    opened.verified.some((line) => line.name === name && line.id === id);
  const { checkpoint } = head;
  if (!policy.logs.some((key) => key.name === checkpoint.origin && signed(key))) {
    return { ok: false, object: 'log', code: 'log.not-signed' };
  }
  if (!hasQuorum(policy, signed)) return { ok: false, object: 'witnesses', code: 'witnesses.no-quorum' };
  const { size, root } = checkpoint;
  const verdict = verifyInclusion(sha256, { index, size, leafHash: leafHash(sha256, leaf), root, proof });
  if (!verdict.ok) return { ...verdict, object: 'entry' };
  return { ok: true, index, checkpoint, signatures: opened.verified };
}
