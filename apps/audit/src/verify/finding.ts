/** What does not hold: the object as the reader finds it in the bundle, and why. */
export interface Failure {
  readonly ok: false;
  readonly object: string;
  readonly reason: string;
}

/** A value that was checked, or the first thing that does not hold. */
export type Checked<T> = { readonly ok: true; readonly value: T } | Failure;

export const fail = (object: string, reason: string): Failure => ({ ok: false, object, reason });
export const holds = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });
