import type { Language } from '../../block';
import { marksBetween } from '../../compare';
import type { Mark } from '../../mark';

/** What stands between two parts while they are compared; it is in none of the texts that come out. */
const BREAK = '\n';

/**
 * The comparison of one text with several that it was split into, as marks per part: all rejected they are the old
 * text, and each accepted is the text of its part. The blank at which the old text was parted goes with the part before.
 */
export function splitMarks(whole: string, parts: readonly string[], language: Language): readonly (readonly Mark[])[] {
  const out: Mark[][] = [[]];
  let left = parts[0]?.length ?? 0;
  const put = (mark: Mark) => {
    if (mark.text !== '') out.at(-1)?.push(mark);
  };
  for (const { op, text } of marksBetween(whole, parts.join(BREAK), language)) {
    if (op === 'delete') {
      put({ op, text });
      continue;
    }
    let at = 0;
    // The break is passed as soon as it comes: a part without words has nothing to be reached by.
    while (text.length - at > left && out.length < parts.length) {
      put({ op, text: text.slice(at, at + left) });
      if (op === 'equal') put({ op: 'delete', text: BREAK });
      at += left + BREAK.length;
      left = parts[out.length]?.length ?? 0;
      out.push([]);
    }
    put({ op, text: text.slice(at) });
    left -= text.length - at;
  }
  return out.map(tidied);
}

/** The comparison of several texts with the one they were merged into: each part rejected is its old text. */
export function mergeMarks(parts: readonly string[], whole: string, language: Language): readonly (readonly Mark[])[] {
  const turned = { equal: 'equal', delete: 'insert', insert: 'delete' } as const;
  return splitMarks(whole, parts, language).map((marks) =>
    tidied(marks.map(({ op, text }) => ({ op: turned[op], text }))),
  );
}

/** Marks as a comparison has them: one deletion before one insertion, and no two equal stretches in a row. */
function tidied(marks: readonly Mark[]): readonly Mark[] {
  const out: Mark[] = [];
  let waiting = { equal: '', delete: '', insert: '' };
  const close = (ops: readonly Mark['op'][]) => {
    for (const op of ops) {
      if (waiting[op] !== '') out.push({ op, text: waiting[op] });
      waiting = { ...waiting, [op]: '' };
    }
  };
  for (const { op, text } of marks) {
    close(op === 'equal' ? ['delete', 'insert'] : ['equal']);
    waiting = { ...waiting, [op]: waiting[op] + text };
  }
  close(['equal', 'delete', 'insert']);
  return out;
}
