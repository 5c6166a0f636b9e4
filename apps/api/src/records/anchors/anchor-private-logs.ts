import { randomBytes } from 'node:crypto';
import { commitment, toBase64Url } from '@concord/ledger';
import { Inject, Injectable } from '@nestjs/common';
import { Readers } from '../../platform/database/data-sources';
import type { Act, ActContext, ActOutcome, NewFact } from '../act';
import { rootOf, type Head } from '../logs/head';
import { readHeads } from '../reading/read-head';
import { Recorder } from '../recorder';
import { systemCommandId } from '../system-command';

export interface Anchored {
  readonly logs: number;
}

/**
 * Puts the heads of a consultation's private logs into plenary, all in one entry and each behind a salted commitment,
 * and the opening of each into its own log: later nobody can give a group another past, and plenary learns neither
 * sizes nor which log has moved.
 */
@Injectable()
export class AnchorPrivateLogs {
  constructor(
    @Inject(Readers) private readonly readers: Readers,
    @Inject(Recorder) private readonly recorder: Recorder,
  ) {}

  /** `due` is the instant of the cadence: every node that comes to it issues the same command. Undefined: none is private. */
  async anchorPrivateLogs(consultationId: string, due: string): Promise<ActOutcome<Anchored> | undefined> {
    const heads = await readHeads(this.readers, consultationId);
    const plenary = heads.find((head) => head.audience === 'plenary');
    const logs = heads.filter(isPrivate).map((head) => head.log);
    if (plenary === undefined || logs.length === 0) return undefined;
    const commandId = systemCommandId('logs.anchored', consultationId, due);
    const command = { actor: 'system', capacity: null, commandId, content: { due }, logs: [plenary.log, ...logs] };
    return this.recorder.act(command, (context) => Promise.resolve(anchorAll(context, plenary.log, logs, due)));
  }
}

const isPrivate = (head: Head): boolean => head.audience === 'group' || head.audience === 'secretariat';

function anchorAll(context: ActContext, plenary: string, logs: readonly string[], due: string): Act<Anchored> {
  const made = logs.flatMap((log) => {
    const head = context.heads.get(log);
    return head === undefined ? [] : [anchorOf(head, due)];
  });
  // Sorted by commitment, so that their order says nothing about the logs.
  const anchors = made.map((anchor) => anchor.commitment).sort();
  const entry: NewFact = { log: plenary, type: 'logs.anchored', v: 1, body: { due, anchors } };
  return { facts: [entry, ...made.map((anchor) => anchor.opening)], answer: { logs: made.length } };
}

function anchorOf(head: Head, due: string): { commitment: string; opening: NewFact } {
  const salt = randomBytes(32);
  const tree = { epoch: head.epoch, log: head.log, root: toBase64Url(rootOf(head)), size: head.size };
  const made = commitment(salt, tree);
  if (!made.ok) throw new Error(`anchor of ${head.log}: ${made.code}`);
  const { epoch, root, size } = tree;
  const body = { due, epoch, root, size, salt: toBase64Url(salt) };
  return { commitment: made.commitment, opening: { log: head.log, type: 'log.anchored', v: 1, body } };
}
