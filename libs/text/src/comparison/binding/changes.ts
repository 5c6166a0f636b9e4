import type { Mark } from '../../mark';

/** A deletion and the insertion behind it, as one change: `[from, to)` in each text, and the indexes of its marks. */
export interface Change {
  readonly oldFrom: number;
  readonly oldTo: number;
  readonly newFrom: number;
  readonly newTo: number;
  readonly marks: readonly number[];
}

/** The changes of a comparison in the order of the text. */
export function changesOf(marks: readonly Mark[]): readonly Change[] {
  const changes: Change[] = [];
  let open: Change | null = null;
  let [oldAt, newAt] = [0, 0];
  for (const [index, { op, text }] of marks.entries()) {
    if (op === 'equal') {
      if (open !== null) changes.push(open);
      open = null;
    } else {
      const change: Change = open ?? { oldFrom: oldAt, oldTo: oldAt, newFrom: newAt, newTo: newAt, marks: [] };
      open = {
        ...change,
        oldTo: change.oldTo + (op === 'delete' ? text.length : 0),
        newTo: change.newTo + (op === 'insert' ? text.length : 0),
        marks: [...change.marks, index],
      };
    }
    if (op !== 'insert') oldAt += text.length;
    if (op !== 'delete') newAt += text.length;
  }
  if (open !== null) changes.push(open);
  return changes;
}
