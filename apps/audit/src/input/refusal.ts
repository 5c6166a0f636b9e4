/** Bad input: the path of the field as its author wrote it (`voters[1]`, `for.G`), and what is wrong with it. */
export interface Refusal {
  readonly ok: false;
  readonly field: string;
  readonly reason: string;
}

/** A value read from the input, or the first thing wrong with it. */
export type Read<T> = { readonly ok: true; readonly value: T } | Refusal;

export function refuse(field: string, reason: string): Refusal {
  return { ok: false, field, reason };
}

export function accept<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}
