import {
  consistencyNodes,
  consistencyProof,
  formatProof,
  inclusionNodes,
  inclusionProof,
  toBase64,
} from '@concord/ledger';
import { Inject, Injectable } from '@nestjs/common';
import { Readers } from '../../platform/database/data-sources';
import { refusal, type Refusal } from '../../platform/http/problem';
import { CheckpointKeeper } from '../checkpoints/checkpoint-keeper';
import { sha256 } from '../sha256';
import { RecordReader } from './record-reader';
import { treeReader } from './tree-reader';

export interface ConsistencyView {
  readonly ok: true;
  readonly from: number;
  readonly to: number;
  /** base64, in the order of RFC 6962 section 2.1.2. */
  readonly proof: readonly string[];
}

const notFound: Refusal = refusal('request.notFound');

/** What convinces somebody who does not trust this server. */
@Injectable()
export class Proofs {
  constructor(
    @Inject(Readers) private readonly readers: Readers,
    @Inject(RecordReader) private readonly reader: RecordReader,
    @Inject(CheckpointKeeper) private readonly keeper: CheckpointKeeper,
  ) {}

  /** The newest signed note; signs if none covers the log's last entry yet, so that nobody waits for it. */
  async latestCheckpoint(log: string): Promise<string | undefined> {
    return (await this.covering(log, ((await this.reader.head(log))?.size ?? 0) - 1))?.note;
  }

  /** A C2SP `.tlog-proof` of entry `seq` at the newest checkpoint that covers it. */
  async inclusionProofFor(log: string, seq: number): Promise<{ ok: true; text: string } | Refusal> {
    const checkpoint = await this.covering(log, seq);
    if (checkpoint === undefined) return notFound;
    const { size, note } = checkpoint;
    const proof = await this.reader.atOneMoment(async (manager) => {
      const read = await treeReader(manager, log, inclusionNodes(seq, size), size);
      return inclusionProof(sha256, seq, size, read);
    });
    return { ok: true, text: formatProof({ index: seq, proof, checkpoint: note }) };
  }

  async consistencyProofFor(log: string, from: number, to: number): Promise<ConsistencyView | Refusal> {
    const head = await this.reader.head(log);
    if (head === undefined || from < 1 || from > to || to > head.size) return notFound;
    const proof = await this.reader.atOneMoment(async (manager) => {
      const read = await treeReader(manager, log, consistencyNodes(from, to), to);
      return consistencyProof(sha256, from, to, read);
    });
    return { ok: true, from, to, proof: proof.map(toBase64) };
  }

  private async covering(log: string, seq: number): Promise<{ size: number; note: string } | undefined> {
    const held = await this.newest(log, seq);
    if (held !== undefined) return held;
    await this.keeper.sign(log);
    return this.newest(log, seq);
  }

  private async newest(log: string, seq: number): Promise<{ size: number; note: string } | undefined> {
    const [row]: { size: string; note: string }[] = await this.readers.query(
      `SELECT size::text AS size, note FROM checkpoints WHERE log_id = $1 AND size > $2
       ORDER BY checkpoints.size DESC LIMIT 1`,
      [log, seq],
    );
    return row === undefined ? undefined : { size: Number(row.size), note: row.note };
  }
}
