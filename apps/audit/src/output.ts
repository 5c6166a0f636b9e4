/** What a command may print: exact integers, never a float. */
export type Printable =
  bigint | number | string | boolean | null | readonly Printable[] | { readonly [key: string]: Printable };

/** The one JSON object of a command, and notes for standard error. */
export interface Report {
  readonly result: Printable;
  readonly notes: readonly string[];
}

/** JSON on one line; a figure beyond 2^53−1 is a string, because most readers of JSON would round it. */
export function print(value: Printable): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part !== 'bigint') return part;
    const exact = Number(part);
    return Number.isSafeInteger(exact) ? exact : part.toString();
  });
}

/** What the program prints and the code it ends with. */
export interface Answer {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}
