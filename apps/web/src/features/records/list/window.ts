/** Acts on one page of the list. */
export const pageSize = 25;

/** Which acts are on screen: those before `top`, newest first, of the `pinned` that there were when the reader last looked. */
export interface Window {
  readonly pinned: number;
  readonly top: number;
}

export const atNewest = (size: number): Window => ({ pinned: size, top: size });

/** Numbers on screen, newest first. */
export function seqsOf({ top }: Window): readonly number[] {
  const length = Math.min(pageSize, top);
  return Array.from({ length }, (_, at) => top - 1 - at);
}

export const older = (window: Window): Window => ({
  ...window,
  top: Math.max(Math.min(pageSize, window.top), window.top - pageSize),
});
export const newer = (window: Window): Window => ({ ...window, top: Math.min(window.pinned, window.top + pageSize) });
export const hasOlder = ({ top }: Window): boolean => top > pageSize;
export const hasNewer = ({ top, pinned }: Window): boolean => top < pinned;

/** The window that begins with one act; null when there is none of that number. */
export function atAct(window: Window, seq: number): Window | null {
  return Number.isSafeInteger(seq) && seq >= 0 && seq < window.pinned ? { ...window, top: seq + 1 } : null;
}
