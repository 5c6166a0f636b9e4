import type { RegisteredMember } from '@concord/contracts';
import { type RefObject, useEffect, useId, useRef, useState } from 'react';

interface FocusBack {
  /** Around the table: takes the focus when its last row is gone. */
  around: RefObject<HTMLDivElement | null>;
  /** Of the button in a member's row that gets the focus back. */
  idOf: (member: string) => string;
  focusOn: (member: string) => void;
  /** The row goes: the next one, or the one before it, or the whole. */
  focusBeside: (member: string) => void;
}

/** Whoever works with the keyboard goes on where they were, also when what they worked on is gone. */
export function useFocusBack(members: readonly RegisteredMember[]): FocusBack {
  const prefix = useId();
  const around = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState<{ member: string | null; gone: string | null } | null>(null);
  const idOf = (member: string): string => `${prefix}-${member}`;
  useEffect(() => {
    if (wanted === null || members.some(({ id }) => id === wanted.gone)) return;
    const button = wanted.member === null ? null : document.getElementById(`${prefix}-${wanted.member}`);
    // After the dialog has given the focus back to a button that is not there any more.
    const later = setTimeout(() => {
      (button ?? around.current)?.focus();
      setWanted(null);
    }, 0);
    return () => clearTimeout(later);
  }, [wanted, members, prefix]);
  const focusBeside = (gone: string): void => {
    const at = members.findIndex(({ id }) => id === gone);
    setWanted({ member: (members[at + 1] ?? members[at - 1])?.id ?? null, gone });
  };
  return { around, idOf, focusOn: (member) => setWanted({ member, gone: null }), focusBeside };
}
