import {
  appendLeaves,
  emptyRange,
  equalBytes,
  hasLoneSurrogate,
  leafHash,
  parseEntry,
  rangeRoot,
  type Sha256,
  toBase64,
  toUtf8,
} from '@concord/ledger';
import type { LogEntry } from '../../../shared/record/log-reader';
import type { LogInfo } from '../api';
import { checkCommitments } from './check-entry';
import { checkKey, checkNote } from './check-note';
import { type CheckStep, skipped, step } from './check-step';

interface LogCheck {
  readonly sha256: Sha256;
  readonly log: Pick<LogInfo, 'log' | 'origin' | 'verifier'>;
  /** The signed checkpoint, letter by letter. */
  readonly note: string;
  readonly entries: ReadonlyMap<number, LogEntry>;
  /** Called after every stretch, with the number of entries done; the page draws meanwhile. */
  readonly pause: (done: number) => Promise<void>;
}

/** Entries between two pauses: a few milliseconds. */
const stretch = 64;

interface Found {
  range: typeof emptyRange;
  /** First number at which something is wrong; null while nothing is. */
  missing: number | null;
  odd: number | null;
  unopened: number | null;
  opened: number;
  erased: number;
  lastAt: string;
}

/** One entry: its form, place and time, its commitments, and its hash into the range. */
function take(sha256: Sha256, found: Found, entry: LogEntry, log: string): Found {
  const read = parseEntry(entry.leaf);
  const isSound = read.ok && read.entry.seq === entry.seq && read.entry.log === log && read.entry.at >= found.lastAt;
  const commitments = checkCommitments(entry);
  const hasFailed = commitments.some(({ result }) => result === 'fails');
  const isText = !hasLoneSurrogate(entry.leaf);
  return {
    ...found,
    range: isText ? appendLeaves(sha256, found.range, [leafHash(sha256, toUtf8(entry.leaf))]) : found.range,
    odd: found.odd ?? (isSound ? null : entry.seq),
    unopened: found.unopened ?? (hasFailed ? entry.seq : null),
    opened: found.opened + commitments.filter(({ result }) => result === 'holds').length,
    erased: found.erased + commitments.filter(({ result }) => result === 'erased').length,
    lastAt: read.ok ? read.entry.at : found.lastAt,
  };
}

async function readThrough({ sha256, log, entries, pause }: LogCheck, size: number): Promise<Found> {
  let found: Found = {
    ...{ range: emptyRange, missing: null, odd: null, unopened: null, opened: 0, erased: 0, lastAt: '' },
  };
  for (let seq = 0; seq < size; seq += 1) {
    const entry = entries.get(seq);
    if (entry === undefined) return { ...found, missing: seq };
    found = take(sha256, found, entry, log.log);
    if ((seq + 1) % stretch === 0) await pause(seq + 1);
  }
  return found;
}

/**
 * Recomputes the root of a whole log from the bytes of all its entries and compares it with the signed checkpoint; on the way looks
 * at the form, number and time of each entry and at every value that may be erased.
 */
export async function checkLog(check: LogCheck): Promise<readonly CheckStep[]> {
  const { key, made } = checkKey(check.log);
  const { checkpoint, steps } = checkNote(check.note, key, check.log.origin);
  if (checkpoint === null) {
    return [made, ...steps, ...(['complete', 'forms', 'commitments', 'root'] as const).map(skipped)];
  }
  const { size, root } = checkpoint;
  const found = await readThrough(check, size);
  const { missing, odd, unopened, opened, erased, range } = found;
  const complete = step('complete', missing === null, { size, seq: missing ?? '' });
  if (missing !== null) {
    return [made, ...steps, complete, ...(['forms', 'commitments', 'root'] as const).map(skipped)];
  }
  const computed = rangeRoot(check.sha256, range);
  return [
    ...[made, ...steps, complete],
    step('forms', odd === null, { size, seq: odd ?? '' }),
    step('commitments', unopened === null, { opened, erased, seq: unopened ?? '' }),
    step('root', range.size === size && equalBytes(computed, root), {
      computed: toBase64(computed),
      root: toBase64(root),
    }),
  ];
}
