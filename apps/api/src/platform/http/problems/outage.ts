/** SQLSTATEs after which nothing was changed and the same command may be sent again. */
const passing = new Set([
  '40001', // serialization_failure
  '40P01', // deadlock_detected
  '53300', // too_many_connections
  '55P03', // lock_not_available: lock_timeout
  '57014', // query_canceled: statement_timeout
  '57P01', // admin_shutdown
  '57P02', // crash_shutdown
  '57P03', // cannot_connect_now
  '25P03', // idle_in_transaction_session_timeout
]);

const network = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND']);

/** What pg says in words alone when the pool is full or the server has gone. */
const words =
  /timeout exceeded when trying to connect|Connection terminated|connection timeout|Client was closed|Query runner already released/i;

/** Whether an error is the database being away or overloaded, and no fault of the program. */
export function isOutage(error: unknown): boolean {
  for (let cause: unknown = error, depth = 0; cause instanceof Error && depth < 4; depth += 1) {
    const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
    if (passing.has(code) || code.startsWith('08') || network.has(code) || words.test(cause.message)) return true;
    cause = 'driverError' in cause && cause.driverError !== cause ? cause.driverError : cause.cause;
  }
  return false;
}
