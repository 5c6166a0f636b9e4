import { acceptAll, rejectAll } from '@concord/text';
import type { Mark } from '@concord/text';

/**
 * A comparison that must lead from one text to the other. How it is drawn is nobody's claim: where words end changes with the version of
 * the character tables, what is deleted and inserted in all does not.
 */
export class Comparison {
  constructor(
    readonly before: string,
    readonly after: string,
  ) {}

  isDrawnBy(value: unknown): boolean {
    if (!Array.isArray(value) || !value.every(isMark)) return false;
    const marks = value as readonly Mark[];
    return rejectAll(marks) === this.before && acceptAll(marks) === this.after;
  }
}

function isMark(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { op, text } = value as Partial<Record<string, unknown>>;
  return (
    typeof text === 'string' && ['equal', 'delete', 'insert'].includes(String(op)) && Object.keys(value).length === 2
  );
}

/** Path of the first place where a value is not what was expected; undefined where it is. */
export function difference(path: string, expected: unknown, actual: unknown): string | undefined {
  if (expected instanceof Comparison) return expected.isDrawnBy(actual) ? undefined : path;
  if (typeof expected !== 'object' || expected === null) return expected === actual ? undefined : path;
  if (typeof actual !== 'object' || actual === null || Array.isArray(expected) !== Array.isArray(actual)) return path;
  const [own, other] = [expected, actual] as [Record<string, unknown>, Record<string, unknown>];
  for (const name of Object.keys(own)) {
    const at = Array.isArray(expected) ? `${path}[${name}]` : `${path}.${name}`;
    const found = name in other ? difference(at, own[name], other[name]) : at;
    if (found !== undefined) return found;
  }
  const more = Object.keys(other).find((name) => !(name in own));
  return more === undefined ? undefined : `${path}.${more}`;
}
