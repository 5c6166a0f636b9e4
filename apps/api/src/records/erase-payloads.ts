import type { ActContext, NewFact } from './act';

export interface Erasure {
  readonly log: string;
  readonly entry: number;
  readonly names: readonly string[];
}

/** The fact without which the database erases nothing. */
export const erasureFact = ({ log, entry, names }: Erasure): NewFact => ({
  log,
  type: 'payload.erased',
  v: 1,
  body: { entry, names: [...names] },
});

/** Records the erasure, and erases in the same transaction. Returns how many payloads there still were. */
export async function erasePayloads(context: ActContext, erasure: Erasure): Promise<number> {
  const [fact] = await context.append([erasureFact(erasure)]);
  if (fact === undefined) throw new Error('the erasure was not recorded');
  const [row]: { erased: number }[] = await context.manager.query('SELECT erase_payloads($1, $2) AS erased', [
    fact.log,
    fact.seq,
  ]);
  return row?.erased ?? 0;
}
