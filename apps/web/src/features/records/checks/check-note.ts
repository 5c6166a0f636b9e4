import {
  openNote,
  parseCheckpoint,
  parseVerifierKey,
  toBase64,
  type Checkpoint,
  type VerifierKey,
} from '@concord/ledger';
import type { LogInfo } from '../api';
import { type CheckStep, skipped, step } from './check-step';

/** The key of a log, if its line is whole and bears the name of the log. */
export function checkKey({ verifier, origin }: Pick<LogInfo, 'verifier' | 'origin'>): {
  key: VerifierKey | null;
  made: CheckStep;
} {
  const read = parseVerifierKey(verifier);
  const isKey = read.ok && read.key.name === origin;
  const id = read.ok ? read.key.id : '';
  return { key: isKey ? read.key : null, made: step('key', isKey, { id, origin }) };
}

interface CheckedNote {
  readonly checkpoint: Checkpoint | null;
  readonly steps: readonly CheckStep[];
}

/** The signature over a checkpoint, and what it says; both must hold before anything else is built on it. */
export function checkNote(note: string, key: VerifierKey | null, origin: string): CheckedNote {
  if (key === null) return { checkpoint: null, steps: [skipped('signature'), skipped('checkpoint')] };
  const opened = openNote(note, [key]);
  const signature = step('signature', opened.ok, { origin, code: opened.ok ? '' : opened.code });
  if (!opened.ok) return { checkpoint: null, steps: [signature, skipped('checkpoint')] };
  const read = parseCheckpoint(opened.text);
  const isOurs = read.ok && read.checkpoint.origin === origin;
  const params = read.ok
    ? { size: read.checkpoint.size, root: toBase64(read.checkpoint.root) }
    : { size: '', root: '' };
  return { checkpoint: isOurs ? read.checkpoint : null, steps: [signature, step('checkpoint', isOurs, params)] };
}
