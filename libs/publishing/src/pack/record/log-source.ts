import type { JsonValue } from '@concord/ledger';
import type { Id } from '@concord/procedure';

/** One entry of a log as it is read: the leaf letter by letter, and what of it is not erased, each value with the key of its commitment. */
export interface SourceEntry {
  readonly leaf: string;
  readonly payload: Readonly<Record<string, { readonly value: JsonValue; readonly key: string }>> | null;
}

/** A log as its reader holds it. */
export interface LogSource {
  readonly log: Id;
  /** The key that signs its checkpoints, as verifiers take it: `name+id+key`. */
  readonly verifier: string;
  /** The signed checkpoint over exactly these entries, letter by letter. */
  readonly note: string;
  /** All entries from 0. */
  readonly entries: readonly SourceEntry[];
  /** Earlier signed checkpoints of the same log, if they are to travel in the bundle; the verifier holds each against the entries. */
  readonly earlier?: readonly string[];
}

/** An envelope that was opened: of a closed division. */
export interface EnvelopeSource extends LogSource {
  readonly division: Id;
}

/** What a plenary reader has read: the plenary log and every opened envelope. */
export interface RecordSource {
  readonly plenary: LogSource;
  readonly envelopes: readonly EnvelopeSource[];
}
