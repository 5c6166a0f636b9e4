import type { Read } from './refusal';
import { accept, refuse } from './refusal';

// A string (with the colon after it, where it is a key) or a number; what stands between has neither quote nor digit.
const TOKEN = /("(?:[^"\\]|\\.)*")(\s*:)?|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)/g;

/**
 * Reads JSON with whole numbers as bigint, because `JSON.parse` silently rounds what lies beyond 2^53−1. Any other
 * number stays a number, to be refused by the field that holds it; `75.0` is whole, `1e3` is not written out and counts
 * as not whole.
 *
 * The text is parsed twice: once as it is, so that only JSON passes, and once with every value marked: `"s…"` a string,
 * `"n…"` a number.
 */
export function readExactJson(text: string): Read<unknown> {
  const input = text.replace(/^\uFEFF/, '');
  if (input.trim() === '') return refuse('input', 'is empty; one case as JSON is expected on standard input');
  try {
    JSON.parse(input);
    const value = parseExactly(input);
    // Otherwise the last of them would count, and nothing would say so.
    if (keysIn(value) !== keysWritten(input)) return refuse('input', 'gives a key twice in one object');
    if (hasReservedKey(value))
      return refuse('input', 'has a key named "__proto__", which no group or field may be called');
    return accept(value);
  } catch (error) {
    if (error instanceof RangeError) return refuse('input', 'is nested too deeply, or holds a text that is too long');
    return refuse('input', `is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function parseExactly(input: string): unknown {
  const marked = input.replace(TOKEN, (token, string?: string, colon?: string) => {
    if (string === undefined) return `"n${token}"`;
    return colon === undefined ? `"s${string.slice(1)}` : token;
  });
  return JSON.parse(marked, (_key, value: unknown) => (typeof value === 'string' ? unmark(value) : value));
}

function unmark(marked: string): string | bigint | number {
  const content = marked.slice(1);
  if (marked.startsWith('s')) return content;
  const whole = /^(-?\d+)(?:\.0+)?$/.exec(content)?.[1];
  return whole === undefined ? Number(content) : BigInt(whole);
}

const keysWritten = (input: string): number =>
  [...input.matchAll(TOKEN)].filter(([, , colon]) => colon !== undefined).length;

function keysIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inside = Object.values(value).reduce((sum: number, child) => sum + keysIn(child), 0);
  return Array.isArray(value) ? inside : inside + Object.keys(value).length;
}

function hasReservedKey(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, child]) => key === '__proto__' || hasReservedKey(child));
}
