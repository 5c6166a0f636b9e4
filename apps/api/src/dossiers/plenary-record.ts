import type { LogSource, RecordSource, SourceEntry } from '@concord/publishing';
import { toBase64Url, type JsonValue } from '@concord/ledger';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CheckpointKeeper } from '../records/checkpoints/checkpoint-keeper';
import { SigningKeys } from '../records/checkpoints/signing-keys';
import { isSealed, type Head } from '../records/logs/head';
import { readHeads } from '../records/reading/read-head';
import { RecordReader } from '../records/reading/record-reader';

interface Read {
  readonly head: Head;
  readonly entries: SourceEntry[];
  /** The kept note over exactly these entries. */
  readonly note: string | undefined;
}

/** The logs that every plenary reader reads: plenary itself, and the envelopes of divisions that are open to be read. */
const readByPlenary = (heads: readonly Head[]): Head[] =>
  heads.filter((head) => head.audience === 'plenary' || (isEnvelope(head) && !isSealed(head)));

const isEnvelope = ({ audience, divisionId }: Head): boolean => audience === 'envelope' && divisionId !== null;

/** The record as a plenary reader holds it. Whether somebody is one is asked before. */
@Injectable()
export class PlenaryRecord {
  constructor(
    @Inject(RecordReader) private readonly reader: RecordReader,
    @Inject(CheckpointKeeper) private readonly keeper: CheckpointKeeper,
    @Inject(SigningKeys) private readonly keys: SigningKeys,
  ) {}

  /** The same text for the same entries with the same values not erased. */
  state(consultation: string): Promise<{ plenary: Head; key: string }> {
    return this.reader.atOneMoment(async (manager) => {
      const heads = readByPlenary(await readHeads(manager, consultation));
      const rows: { log: string; erased: number }[] = await manager.query(
        `SELECT log_id::text AS log, count(*)::integer AS erased FROM erasables
         WHERE log_id = ANY($1::uuid[]) AND erased_at IS NOT NULL GROUP BY log_id`,
        [heads.map(({ log }) => log)],
      );
      const erased = new Map(rows.map((row) => [row.log, row.erased]));
      const parts = heads.map(({ log, size }) => `${log}:${size}:${erased.get(log) ?? 0}`);
      return { plenary: plenaryIn(heads), key: `${consultation} ${parts.join(' ')}` };
    });
  }

  /** All of it at one moment, each log with a signed note over exactly these entries. */
  async read(consultation: string): Promise<RecordSource> {
    const logs = await this.reader.atOneMoment(async (manager) => {
      const read: Read[] = [];
      for (const head of readByPlenary(await readHeads(manager, consultation))) read.push(await readLog(manager, head));
      return read;
    });
    const sources: { head: Head; source: LogSource }[] = [];
    for (const log of logs) sources.push({ head: log.head, source: await this.sourceOf(log) });
    const plenary = sources.find(({ head }) => head.audience === 'plenary')?.source;
    if (plenary === undefined) throw new Error(`consultation ${consultation} has no plenary log`);
    const envelopes = sources.flatMap(({ head: { divisionId }, source }) =>
      divisionId === null ? [] : [{ ...source, division: divisionId }],
    );
    return { plenary, envelopes };
  }

  private async sourceOf({ head, entries, note }: Read): Promise<LogSource> {
    const verifier = await this.keys.verifierOf(head);
    return { log: head.log, verifier, note: note ?? (await this.keeper.signHead(head)), entries };
  }
}

function plenaryIn(heads: readonly Head[]): Head {
  const plenary = heads.find(({ audience }) => audience === 'plenary');
  if (plenary === undefined) throw new Error('a consultation has no plenary log');
  return plenary;
}

async function readLog(manager: EntityManager, head: Head): Promise<Read> {
  const leaves: { leaf: string }[] = await manager.query('SELECT leaf FROM entries WHERE log_id = $1 ORDER BY seq', [
    head.log,
  ]);
  const values: { seq: string; name: string; payload: string; key: Buffer }[] = await manager.query(
    `SELECT seq::text AS seq, name, payload, key FROM erasables
     WHERE log_id = $1 AND erased_at IS NULL ORDER BY erasables.seq, name`,
    [head.log],
  );
  const [kept]: { note: string }[] = await manager.query(
    'SELECT note FROM checkpoints WHERE log_id = $1 AND size = $2',
    [head.log, head.size],
  );
  const payloads = new Map<number, Record<string, { value: JsonValue; key: string }>>();
  for (const { seq, name, payload, key } of values) {
    const value = JSON.parse(payload) as JsonValue;
    payloads.set(Number(seq), { ...payloads.get(Number(seq)), [name]: { value, key: toBase64Url(key) } });
  }
  const entries = leaves.map(({ leaf }, seq) => ({ leaf, payload: payloads.get(seq) ?? null }));
  return { head, entries, note: kept?.note };
}
