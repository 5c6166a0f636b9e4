import { TILE_WIDTH, toBase64Url, type JsonValue } from '@concord/ledger';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Readers } from '../../platform/database/data-sources';
import type { Head } from '../logs/head';
import { readHead, readHeads } from './read-head';

/** Entries in one page; a full page never changes. */
export const pageLength = TILE_WIDTH;

export interface EntryView {
  readonly seq: number;
  readonly leaf: string;
}

export interface EntryPage {
  readonly log: string;
  readonly from: number;
  /** Entries that the log has; a full page, which is cached for ever, says no more than that it is full. */
  readonly size: number;
  readonly entries: readonly EntryView[];
}

/** Each value with the key that its commitment was made with, so that the reader can check it. */
export type Payload = Readonly<Record<string, { readonly value: JsonValue; readonly key: string }>>;

export interface PayloadPage {
  readonly payloads: readonly { readonly seq: number; readonly payload: Payload }[];
}

export interface Frame extends EntryView {
  readonly log: string;
  readonly payload: Payload | null;
}

/** Reads logs. Who may read which is asked before it comes here; sealed envelopes are refused by whoever asks. */
@Injectable()
export class RecordReader {
  constructor(@Inject(Readers) private readonly readers: Readers) {}

  head(log: string): Promise<Head | undefined> {
    return readHead(this.readers, log);
  }

  readHeads(consultationId: string): Promise<Head[]> {
    return readHeads(this.readers, consultationId);
  }

  /** The aligned page that holds `from`, and the size of the log at the same moment. */
  readPage(log: string, from: number): Promise<EntryPage> {
    return this.atOneMoment(async (manager) => {
      const first = Math.floor(from / pageLength) * pageLength;
      const head = await readHead(manager, log);
      const entries = await readEntries(manager, log, first, first + pageLength);
      const size = entries.length === pageLength ? first + pageLength : (head?.size ?? 0);
      return { log, from: first, size, entries };
    });
  }

  /** What of that page is not erased. */
  async readPayloads(log: string, from: number): Promise<PayloadPage> {
    const first = Math.floor(from / pageLength) * pageLength;
    const payloads = await readPayloads(this.readers.manager, log, first, first + pageLength);
    return { payloads: [...payloads].map(([seq, payload]) => ({ seq, payload })) };
  }

  /** Entries [from, from + limit) with their payloads, as the live stream carries them. */
  readFrames(log: string, from: number, limit: number): Promise<Frame[]> {
    return this.atOneMoment(async (manager) => {
      const entries = await readEntries(manager, log, from, from + limit);
      const payloads = await readPayloads(manager, log, from, from + limit);
      return entries.map((entry) => ({ log, ...entry, payload: payloads.get(entry.seq) ?? null }));
    });
  }

  /** Everything in `read` sees the database as it is at one moment. */
  atOneMoment<T>(read: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.readers.transaction('REPEATABLE READ', read);
  }
}

async function readEntries(manager: EntityManager, log: string, from: number, to: number): Promise<EntryView[]> {
  const rows: { seq: string; leaf: string }[] = await manager.query(
    'SELECT seq::text AS seq, leaf FROM entries WHERE log_id = $1 AND seq >= $2 AND seq < $3 ORDER BY entries.seq',
    [log, from, to],
  );
  return rows.map(({ seq, leaf }) => ({ seq: Number(seq), leaf }));
}

async function readPayloads(
  manager: EntityManager,
  log: string,
  from: number,
  to: number,
): Promise<Map<number, Payload>> {
  const rows: { seq: string; name: string; payload: string; key: Buffer }[] = await manager.query(
    `SELECT seq::text AS seq, name, payload, key FROM erasables
     WHERE log_id = $1 AND seq >= $2 AND seq < $3 AND erased_at IS NULL ORDER BY erasables.seq, name`,
    [log, from, to],
  );
  const payloads = new Map<number, Payload>();
  for (const { seq, name, payload, key } of rows) {
    const value = JSON.parse(payload) as JsonValue;
    payloads.set(Number(seq), { ...payloads.get(Number(seq)), [name]: { value, key: toBase64Url(key) } });
  }
  return payloads;
}
