import { fromBase64, toBase64 } from './bytes';
import { HASH_SIZE, isCount } from './hashing';

/** A tree head: which log, how many entries, and the root over them (C2SP tlog-checkpoint v1.0.0). */
export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
  /** Opaque lines after the root; none in this project's own logs. */
  readonly extension?: readonly string[];
}

export type CheckpointResult =
  | { readonly ok: true; readonly checkpoint: Checkpoint }
  | { readonly ok: false; readonly code: 'checkpoint.lines' | 'checkpoint.size' | 'checkpoint.root' };

/** A decimal count in its only spelling, or undefined. */
export function parseCount(text: string): number | undefined {
  const value = /^(?:0|[1-9]\d*)$/.test(text) ? Number(text) : Number.NaN;
  return isCount(value) ? value : undefined;
}

/** The note text of a checkpoint, to be signed. Throws RangeError for a checkpoint that could not be read back. */
export function formatCheckpoint({ origin, size, root, extension = [] }: Checkpoint): string {
  const text = [origin, String(size), toBase64(root), ...extension, ''].join('\n');
  const back = parseCheckpoint(text);
  if (!back.ok || back.checkpoint.origin !== origin) throw new RangeError('This is not a checkpoint.');
  return text;
}

/** Reads the note text of a checkpoint. The signatures are `openNote`'s matter. */
export function parseCheckpoint(text: string): CheckpointResult {
  const [origin, sizeText, rootText, ...more] = text.split('\n');
  if (!origin || sizeText === undefined || rootText === undefined || more.pop() !== '' || more.includes('')) {
    return { ok: false, code: 'checkpoint.lines' };
  }
  const size = parseCount(sizeText);
  if (size === undefined) return { ok: false, code: 'checkpoint.size' };
  const root = fromBase64(rootText);
  if (root?.length !== HASH_SIZE) return { ok: false, code: 'checkpoint.root' };
  return { ok: true, checkpoint: { origin, size, root, ...(more.length > 0 ? { extension: more } : {}) } };
}
