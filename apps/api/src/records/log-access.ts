/** Who reads which log, answered by the feature that knows delegations and groups. Reading a log is all or nothing. */
export abstract class LogAccess {
  /** Whether the account reads this log by its audience; whether an envelope is open is not its question. */
  abstract canRead(accountId: string, log: string): Promise<boolean>;
  /** The ids of the consultation's logs that the account reads. */
  abstract readableLogs(accountId: string, consultationId: string): Promise<readonly string[]>;
}
