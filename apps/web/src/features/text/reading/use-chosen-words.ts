import type { TextRange } from '@concord/text';
import { type RefObject, useEffect, useState } from 'react';
import { selectedIn, wholeWords } from './select-words';

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

/** The words chosen with mouse, finger or the keyboard's own selection in an element that holds `text` and nothing else. */
export function useChosenWords(
  element: RefObject<HTMLElement | null>,
  text: string,
  language: string,
): [Chosen | null, () => void] {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      if (element.current === null) return;
      // A press on the toolbar takes the selection away; what was chosen stays until then.
      if (document.activeElement?.closest('.text-toolbar') != null) return;
      setChosen(chosenIn(element.current, text, language));
    };
    const onChange = (): void => {
      clearTimeout(timer);
      timer = setTimeout(look, 120);
    };
    document.addEventListener('selectionchange', onChange);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', onChange);
    };
  }, [element, text, language]);
  return [chosen, () => setChosen(null)];
}
