import { type RefObject, useEffect } from 'react';

/** Share of the window's height at which a provision counts as the one being read. */
const readingLine = 0.35;

/** Tells which provision is being read while the reader scrolls. */
export function useProvisionInView(
  ids: readonly string[],
  column: RefObject<HTMLElement | null>,
  tell: (id: string) => void,
): void {
  useEffect(() => {
    let asked = 0;
    const look = (): void => {
      asked = 0;
      const line = window.innerHeight * readingLine;
      const above = ids.filter((id) => (document.getElementById(id)?.getBoundingClientRect().top ?? Infinity) <= line);
      const reading = above.at(-1) ?? ids[0];
      // What one is typing in stays the current one, wherever the page is scrolled to.
      const isTyping = column.current?.querySelector('.text-composer')?.contains(document.activeElement) ?? false;
      if (reading !== undefined && !isTyping) tell(reading);
    };
    const onScroll = (): void => {
      if (asked === 0) asked = requestAnimationFrame(look);
    };
    window.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      window.removeEventListener('scroll', onScroll);
      cancelAnimationFrame(asked);
    };
  }, [ids, column, tell]);
}
