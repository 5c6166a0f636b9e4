import type { TextRange } from '@concord/text';
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { selectedIn, selectIn, wholeWords } from './select-words';

export interface Chosen {
  readonly range: TextRange;
  /** Where the words end, in pixels below the top of the element. */
  readonly below: number;
}

function chosenIn(element: HTMLElement, text: string, language: string): Chosen | null {
  const selection = document.getSelection();
  const selected = selectedIn(element, selection);
  if (selected === null || selection === null) return null;
  const range = wholeWords(text, selected.from, selected.to, language);
  if (range === null) return null;
  const box = selection.getRangeAt(0).getBoundingClientRect();
  return { range, below: Math.max(0, box.bottom - element.getBoundingClientRect().top) };
}

/** A press on the toolbar takes the selection away; what was chosen stays until then. */
const isInToolbar = (): boolean => document.activeElement?.closest('.text-toolbar') != null;

/**
 * The words chosen with mouse, finger or the keyboard's own selection in an element that holds `text` and nothing else. `pieces`
 * changes with the pieces in which the element holds it.
 */
export function useChosenWords(
  element: RefObject<HTMLElement | null>,
  text: string,
  language: string,
  pieces: unknown,
): [Chosen | null, () => void] {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  // Where somebody else's comment comes in, the text falls into other pieces, and the browser lets go of what was selected in them.
  const seen = useRef(pieces);
  useLayoutEffect(() => {
    if (seen.current === pieces) return;
    seen.current = pieces;
    if (chosen !== null && element.current !== null && !isInToolbar()) selectIn(element.current, chosen.range);
  }, [element, chosen, pieces]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    // While it is being drawn there is no toolbar, which would lie on the lines below.
    let isDrawn = false;
    const look = (): void => {
      if (element.current === null || isDrawn || isInToolbar()) return;
      setChosen(chosenIn(element.current, text, language));
    };
    const lookSoon = (): void => {
      clearTimeout(timer);
      timer = setTimeout(look, 120);
    };
    const begin = ({ target }: PointerEvent): void => {
      isDrawn = target instanceof Node && element.current?.contains(target) === true;
      if (isDrawn) setChosen(null);
    };
    const end = (): void => {
      isDrawn = false;
      lookSoon();
    };
    const listening = new AbortController();
    const { signal } = listening;
    document.addEventListener('selectionchange', lookSoon, { signal });
    document.addEventListener('pointerdown', begin, { signal });
    document.addEventListener('pointerup', end, { signal });
    document.addEventListener('pointercancel', end, { signal });
    return () => {
      clearTimeout(timer);
      listening.abort();
    };
  }, [element, text, language]);
  return [chosen, () => setChosen(null)];
}
