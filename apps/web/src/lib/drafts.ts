/** What a browser's storage offers; localStorage fits. */
export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

export interface Draft<T> {
  value: T;
  /** RFC 3339; when it was last typed at. */
  savedAt: string;
}

export interface Drafts {
  read: <T>(key: string) => Draft<T> | null;
  /** False if the storage is full or blocked: then the text is only on the screen, and the page must say so. */
  write: (key: string, value: unknown) => boolean;
  /**
   * The server has acknowledged `sent`. What was typed after sending stays: it is not what was acknowledged.
   */
  acknowledge: (key: string, sent: unknown) => void;
  /** The reader threw it away on purpose. */
  discard: (key: string) => void;
  /**
   * Calls back with the draft as it now stands whenever another tab of this browser wrote, sent or discarded it, and
   * when the reader comes back to this tab. Returns what ends it.
   */
  watch: (key: string, onChange: (draft: Draft<unknown> | null) => void) => () => void;
  /** Keys of all drafts of this owner. */
  keys: () => readonly string[];
}

function isDraft(value: unknown): value is Draft<unknown> {
  return typeof value === 'object' && value !== null && 'value' in value && 'savedAt' in value;
}

/** Calls `look` when another tab changed the item, and when the reader comes back to this tab, which may have slept. */
function whenChangedElsewhere(item: string, look: () => void): () => void {
  // A null key is the whole storage being cleared.
  const onStorage = (event: StorageEvent): void => {
    if (event.key === item || event.key === null) look();
  };
  window.addEventListener('storage', onStorage);
  window.addEventListener('focus', look);
  return () => {
    window.removeEventListener('storage', onStorage);
    window.removeEventListener('focus', look);
  };
}

/**
 * Texts being typed, kept at every keystroke. Storage that writes at once is used on purpose: what a crash cuts off
 * in the middle of an asynchronous write would be exactly the last words. Drafts of one account are not shown to
 * another that uses the same browser.
 */
export function createDrafts(storage: DraftStorage, owner: string, now: () => number = Date.now): Drafts {
  const prefix = `concord.draft.${owner}.`;
  const raw = (key: string): unknown => {
    try {
      const kept = storage.getItem(prefix + key);
      return kept === null ? null : (JSON.parse(kept) as unknown);
    } catch {
      return null;
    }
  };
  const discard = (key: string): void => {
    try {
      storage.removeItem(prefix + key);
    } catch {
      // Blocked storage holds nothing to remove.
    }
  };
  return {
    read: <T>(key: string) => {
      const kept = raw(key);
      return isDraft(kept) ? (kept as Draft<T>) : null;
    },
    write: (key, value) => {
      try {
        storage.setItem(prefix + key, JSON.stringify({ value, savedAt: new Date(now()).toISOString() }));
        return true;
      } catch {
        return false;
      }
    },
    acknowledge: (key, sent) => {
      const kept = raw(key);
      if (isDraft(kept) && JSON.stringify(kept.value) === JSON.stringify(sent)) discard(key);
    },
    discard,
    watch: (key, onChange) =>
      whenChangedElsewhere(prefix + key, () => {
        const kept = raw(key);
        onChange(isDraft(kept) ? kept : null);
      }),
    keys: () =>
      Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
        .filter((key) => key.startsWith(prefix))
        .map((key) => key.slice(prefix.length)),
  };
}
