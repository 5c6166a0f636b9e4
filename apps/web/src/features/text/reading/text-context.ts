import type { Document, Id, Language } from '@concord/procedure';
import type { TextRange } from '@concord/text';
import { createContext, useContext } from 'react';
import type { OrderedProvision } from '../../../shared/consultation/text/wording';

/** Words chosen in one language's text, at one revision. */
export interface ChosenWords {
  readonly revision: Id;
  readonly language: Language;
  readonly range: TextRange;
}

export type Composing =
  | { readonly kind: 'comment'; readonly provision: Id; readonly words: ChosenWords | null }
  | { readonly kind: 'amendment'; readonly provision: Id; readonly language: Language };

/** What the parts of the text page share. */
export interface TextContextValue {
  readonly document: Document;
  readonly ordered: readonly OrderedProvision[];
  readonly language: Language;
  /** A second language side by side, or null. */
  readonly second: Language | null;
  readonly current: Id | null;
  readonly setCurrent: (provision: Id) => void;
  readonly composing: Composing | null;
  readonly compose: (composing: Composing | null) => void;
  /** The comment that is pointed at: its words are marked more strongly. */
  readonly pointed: Id | null;
  readonly point: (comment: Id | null) => void;
  /** Why nobody here may comment or amend now; null when the reader may. Undefined for one who only observes. */
  readonly commentRefusal: string | null | undefined;
  readonly amendRefusal: string | null | undefined;
}

export const TextContext = createContext<TextContextValue | null>(null);

export function useText(): TextContextValue {
  const value = useContext(TextContext);
  if (value === null) throw new Error('This part stands outside the text page');
  return value;
}
