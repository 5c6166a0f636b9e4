/** SQLSTATE and constraint of an error that came from PostgreSQL; both undefined for any other. */
export function databaseError(error: unknown): { code: string | undefined; constraint: string | undefined } {
  const carrier = typeof error === 'object' && error !== null && 'driverError' in error ? error.driverError : error;
  return { code: textOf(carrier, 'code'), constraint: textOf(carrier, 'constraint') };
}

function textOf(carrier: unknown, name: string): string | undefined {
  if (typeof carrier !== 'object' || carrier === null) return undefined;
  const value: unknown = Reflect.get(carrier, name);
  return typeof value === 'string' ? value : undefined;
}

const lockNotAvailable = '55P03';
const deadlockDetected = '40P01';
/** The server was so slow itself that the database gave the heads to others. */
const idleInTransaction = '25P03';

/** What TypeORM says of a statement that it did not send, since the connection had ended between two: nothing was committed. */
const neverSent = 'Query runner already released';

/** What the pool says, in words alone, when no place in it came free in time: no transaction was even begun. */
const noPlaceInPool = 'timeout exceeded when trying to connect';

/** Nothing was written and the same command may be sent again: others held the heads, or the pool, for too long. */
export const isContention = (error: unknown): boolean =>
  [lockNotAvailable, deadlockDetected, idleInTransaction].includes(databaseError(error).code ?? '') ||
  (error instanceof Error && (error.message === noPlaceInPool || error.message.startsWith(neverSent)));

/** The same command was carried out at the same moment on other logs, so that no common head kept them apart. */
export const isReceiptTwice = (error: unknown): boolean => databaseError(error).constraint === 'pk_receipts';
