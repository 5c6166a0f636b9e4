import {
  appendLeaves,
  emptyRange,
  leafHash,
  openNote,
  parseCheckpoint,
  parseEntry,
  parseVerifierKey,
} from '@concord/ledger';
import { rangeRoot, toBase64, toBase64Url, toHex, toUtf8 } from '@concord/ledger';
import type { Checkpoint, Sha256 } from '@concord/ledger';
import type { OpenedEnvelope } from './divisions';
import type { LogSource, RecordSource } from './record/log-source';
import type { Pack } from './pack';
import { packFrom } from './pack-from';
import { readFacts, replay } from './record/read-record';

/** The pack, or what of the record could not be read: `at` is `<log>` or `<log> <entry>`. */
export type PackResult =
  | { readonly ok: true; readonly pack: Pack }
  | { readonly ok: false; readonly code: 'pack.record'; readonly at: string };

const refuse = (at: string): PackResult => ({ ok: false, code: 'pack.record', at });

/** The root over all leaves of a log. */
export function rootOfEntries(sha256: Sha256, { entries }: Pick<LogSource, 'entries'>): Uint8Array {
  const hashes = entries.map(({ leaf }) => leafHash(sha256, toUtf8(leaf)));
  return rangeRoot(sha256, appendLeaves(sha256, emptyRange, hashes));
}

/** The checkpoint in a log's signed note, if its own key signed it; undefined otherwise. */
export function checkpointOf({ note, verifier }: Pick<LogSource, 'note' | 'verifier'>): Checkpoint | undefined {
  const key = parseVerifierKey(verifier);
  const opened = key.ok ? openNote(note, [key.key]) : key;
  const read = opened.ok ? parseCheckpoint(opened.text) : opened;
  return read.ok ? read.checkpoint : undefined;
}

/**
 * The pack of what a plenary reader has read: replays plenary, opens the envelopes, and puts all of it together.
 *
 * @param record all entries of plenary and of every opened envelope, each log with its signed checkpoint.
 */
export function makePack(record: RecordSource, sha256: Sha256): PackResult {
  const { plenary } = record;
  const envelopes = new Map<string, OpenedEnvelope>();
  for (const envelope of record.envelopes) {
    const read = readFacts(envelope.entries);
    if (!read.ok) return refuse(`${envelope.log} ${read.entry}`);
    const root = toBase64Url(rootOfEntries(sha256, envelope));
    envelopes.set(envelope.division, { size: envelope.entries.length, root, facts: read.facts });
  }
  const read = readFacts(plenary.entries);
  if (!read.ok) return refuse(`${plenary.log} ${read.entry}`);
  const checkpoint = checkpointOf(plenary);
  const last = parseEntry(plenary.entries.at(-1)?.leaf ?? '');
  if (checkpoint?.size !== plenary.entries.length || !last.ok) return refuse(plenary.log);
  const { origin, size, root } = checkpoint;
  const fingerprint = toHex(sha256(toUtf8(plenary.verifier)));
  const pack = packFrom(replay(read.facts), {
    checkpoint: { origin, size, root: toBase64(root), note: plenary.note, fingerprint, at: last.entry.at },
    envelopes,
  });
  return pack === null ? refuse(plenary.log) : { ok: true, pack };
}
