import { z } from 'zod';
import type { Read } from './refusal';
import { accept, refuse } from './refusal';

const LARGEST = BigInt(Number.MAX_SAFE_INTEGER);

const missingOr = (reason: string) => (issue: { readonly input: unknown }) =>
  issue.input === undefined ? 'is missing' : reason;

const whole = z.bigint({ error: missingOr('must be a whole number') });

/** A number of persons. */
export const count = whole
  .min(0n, 'must not be negative')
  .max(LARGEST, 'is too large: at most 2^53−1')
  .transform(Number);

/** A share of the votes: a positive whole number. */
export const share = whole.min(1n, 'must be at least 1').max(LARGEST, 'is too large: at most 2^53−1').transform(Number);

/** Votes, of any size. Beyond 2^53−1 also as a string of digits, which is how this program prints them. */
export const votes = z.preprocess(readPrinted, whole.min(0n, 'must not be negative'));
export const positiveVotes = z.preprocess(readPrinted, whole.min(1n, 'must be at least 1'));

export const list = <T extends z.ZodType>(item: T) => z.array(item, { error: missingOr('must be a list of numbers') });

export const groupNames = z.array(z.string({ error: missingOr('must be a name') }).min(1, 'must be a name'), {
  error: missingOr('must be a list of names'),
});

/** Plain text, which may be empty. */
export const textField = z.string({ error: missingOr('must be a text in quotes') });

export const perGroup = z.record(z.string(), count, { error: missingOr('must be an object of numbers by group') });

export const majority = z
  .enum(['simple', 'two-thirds'], { error: missingOr('must be "simple" or "two-thirds"') })
  .transform((word) => (word === 'simple' ? ('simple' as const) : ('twoThirds' as const)));

/** The fields of a case; keys that are not asked for are left alone, for a case may carry notes and expectations. */
export const fields = <T extends z.ZodRawShape>(shape: T) => z.object(shape, { error: 'must be one JSON object' });

/** Reads `input` by `schema`, and names the first field at fault. */
export function read<T>(schema: z.ZodType<T>, input: unknown): Read<T> {
  const result = schema.safeParse(input);
  if (result.success) return accept(result.data);
  const [issue] = result.error.issues;
  return refuse(fieldAt(issue?.path ?? []), issue?.message ?? 'cannot be read');
}

function fieldAt(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'input';
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index > 0 ? '.' : ''}${String(step)}`))
    .join('');
}

function readPrinted(value: unknown): unknown {
  if (typeof value !== 'string' || !/^[1-9]\d{15,}$/.test(value)) return value;
  const figure = BigInt(value);
  return figure > LARGEST ? figure : value;
}
