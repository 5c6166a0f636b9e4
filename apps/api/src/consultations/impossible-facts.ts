import type { NewFact } from '@concord/procedure';
import { databaseError } from '../records/database-error';

/** An entry holds 32 KiB; what the record adds around the body (ids, time, commitments) stays far below the rest. */
const longestBody = 31_000;

/** Whether one entry of the record can hold the fact; what is erasable lies beside it and does not count. */
export const fitsAnEntry = ({ body }: NewFact): boolean => Buffer.byteLength(JSON.stringify(body)) <= longestBody;

const uniqueViolation = '23505';

/** A row of that id is there already: the id that the client made for a new thing is not new. */
export function isTakenId(error: unknown): boolean {
  const { code, constraint } = databaseError(error);
  return code === uniqueViolation && (constraint?.startsWith('pk_') ?? false);
}
