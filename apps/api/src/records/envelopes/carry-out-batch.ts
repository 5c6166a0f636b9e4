import type { EntityManager } from 'typeorm';
import { isRefusal, type ActOutcome } from '../act';
import { ActTransaction } from '../act-transaction';
import { Receipts, writeReceipts, type NewReceipt } from '../receipts/receipts';
import type { EnvelopeCommand, EnvelopeHandler } from './envelope-handler';

export interface BatchResult<T> {
  readonly outcomes: readonly ActOutcome<T>[];
  readonly heads: readonly { readonly log: string; readonly size: number }[];
}

/** One lock, one time, one read and one write for each table, however many commands there are. */
export async function carryOutBatch<S, C extends EnvelopeCommand, R, T>(
  manager: EntityManager,
  log: string,
  commands: readonly C[],
  handler: EnvelopeHandler<S, C, R, T>,
): Promise<BatchResult<T>> {
  const transaction = await ActTransaction.begin(manager, [log], { actor: 'system', capacity: null });
  const receipts = await Receipts.load(manager, commands);
  const fresh = commands.filter((command) => receipts.answerTo<T>(command) === undefined);
  const batch = { transaction, receipts, rows: [] as R[], written: [] as NewReceipt[] };
  const outcomes: ActOutcome<T>[] = [];
  if (fresh.length === 0) return { outcomes: commands.map((command) => known(receipts, command)), heads: [] };
  const state = await handler.load(manager, fresh, log);
  for (const command of commands) outcomes.push(decideOne(batch, log, state, command, handler));
  if (batch.rows.length > 0) await handler.write(manager, batch.rows, log);
  await transaction.flush();
  await writeReceipts(manager, batch.written);
  return { outcomes, heads: transaction.grownHeads() };
}

function decideOne<S, C extends EnvelopeCommand, R, T>(
  batch: { transaction: ActTransaction; receipts: Receipts; rows: R[]; written: NewReceipt[] },
  log: string,
  state: S,
  command: C,
  handler: EnvelopeHandler<S, C, R, T>,
): ActOutcome<T> {
  const earlier = batch.receipts.answerTo<T>(command);
  if (earlier !== undefined) return earlier;
  const head = batch.transaction.heads.get(log);
  if (head === undefined) throw new Error(`envelope ${log} is not locked`);
  const decided = handler.decide(state, command, { now: batch.transaction.now, head, nextSeq: head.size });
  if (isRefusal(decided)) return decided;
  const facts = batch.transaction.draft(
    decided.facts.map((fact) => ({ ...fact, log })),
    command,
  );
  batch.rows.push(decided.row);
  const receipt: NewReceipt = { command, facts, answer: decided.answer };
  batch.receipts.hold(receipt);
  batch.written.push(receipt);
  return { ok: true, answer: decided.answer, receipt: facts, replayed: false };
}

function known<T>(receipts: Receipts, command: EnvelopeCommand): ActOutcome<T> {
  const outcome = receipts.answerTo<T>(command);
  if (outcome === undefined) throw new Error('a receipt was lost between two reads');
  return outcome;
}
