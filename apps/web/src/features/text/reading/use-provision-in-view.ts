import { type RefObject, useEffect, useRef } from 'react';

/** Share of the window's height at which a provision counts as the one being read. */
const readingLine = 0.35;

function isInWindow(id: string): boolean {
  const box = document.getElementById(id)?.getBoundingClientRect();
  return box !== undefined && box.bottom > 0 && box.top < window.innerHeight;
}

/**
 * Tells which provision is being read while the reader scrolls. The one that the reader went to, by a press or with the keyboard,
 * stays the one being read until it is out of the window: several may stand above the line.
 */
export function useProvisionInView(
  ids: readonly string[],
  column: RefObject<HTMLElement | null>,
  tell: (id: string) => void,
): void {
  const wentTo = useRef<string | null>(null);
  useEffect(() => {
    const element = column.current;
    let asked = 0;
    const look = (): void => {
      asked = 0;
      if (wentTo.current !== null && isInWindow(wentTo.current)) return;
      wentTo.current = null;
      const line = window.innerHeight * readingLine;
      const above = ids.filter((id) => (document.getElementById(id)?.getBoundingClientRect().top ?? Infinity) <= line);
      const reading = above.at(-1) ?? ids[0];
      // What one is typing in stays the current one, wherever the page is scrolled to: in the text, and in the panel beside it.
      const isTyping = (document.activeElement?.closest('form') ?? null) !== null;
      if (reading !== undefined && !isTyping) tell(reading);
    };
    const onScroll = (): void => {
      if (asked === 0) asked = requestAnimationFrame(look);
    };
    const onFocus = ({ target }: FocusEvent): void => {
      wentTo.current = ids.find((id) => document.getElementById(id)?.contains(target as Node)) ?? null;
    };
    window.addEventListener('scroll', onScroll, { passive: true });
    element?.addEventListener('focusin', onFocus);
    return () => {
      element?.removeEventListener('focusin', onFocus);
      window.removeEventListener('scroll', onScroll);
      cancelAnimationFrame(asked);
    };
  }, [ids, column, tell]);
}
