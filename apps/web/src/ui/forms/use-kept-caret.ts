import { type RefObject, useLayoutEffect, useRef } from 'react';

interface Caret {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** How many letters both begin with. */
function commonStart(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}

/** Where a place in the old text lies in the new one: before the change it stays, behind it it moves along. */
export function movedCaret(before: string, after: string, place: number): number {
  const same = commonStart(before, after);
  if (place <= same) return place;
  return Math.max(same, after.length - (before.length - place));
}

/**
 * Keeps the caret where the reader left it when the words change from elsewhere, as when the same draft is being written in another
 * tab: the browser would put it at the end. Returns what the field has to call when the reader moves the caret or types.
 */
export function useKeptCaret(field: RefObject<HTMLTextAreaElement | null>, value: string | undefined): () => void {
  const caret = useRef<Caret | null>(null);
  const note = (): void => {
    const element = field.current;
    if (element !== null)
      caret.current = { value: element.value, start: element.selectionStart, end: element.selectionEnd };
  };
  useLayoutEffect(() => {
    const [element, kept] = [field.current, caret.current];
    if (element === null || kept === null || value === undefined || value === kept.value) return;
    const [start, end] = [kept.start, kept.end].map((place) => movedCaret(kept.value, value, place));
    element.setSelectionRange(start ?? 0, end ?? 0);
    caret.current = { value, start: start ?? 0, end: end ?? 0 };
  }, [field, value]);
  return note;
}
