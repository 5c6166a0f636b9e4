import type { InterfaceLanguage } from '@concord/contracts';
import type { Mark } from '@concord/text';

/** Words with their marks; a text without changes is one equal mark. `lang` where they are in another language than the page. */
export interface Words {
  readonly marks: readonly Mark[];
  readonly lang: string | null;
}

/** A column of figures is set to the right. */
export interface Column {
  readonly title: string;
  readonly figures: boolean;
}

/** One piece of a dossier; both HTML and PDF are drawn from these and from nothing else. */
export type Piece =
  | { readonly kind: 'heading'; readonly level: 2 | 3 | 4; readonly words: Words }
  | { readonly kind: 'paragraph'; readonly number: string | null; readonly words: Words }
  /** What must not be overlooked. */
  | { readonly kind: 'notice'; readonly words: Words }
  /** The first cell of each row is its heading. */
  | {
      readonly kind: 'table';
      /** A long list of names, over which most readers pass: a form that can fold draws it folding. */
      readonly folds: boolean;
      readonly caption: string;
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly Words[])[];
    }
  /** Letter by letter, as a signed note. */
  | { readonly kind: 'verbatim'; readonly text: string };

/** A dossier in one language, before it is drawn. */
export interface Dossier {
  readonly lang: InterfaceLanguage;
  readonly title: string;
  readonly subtitle: string;
  /** RFC 3339; the time of the record, never that of the drawing. */
  readonly at: string;
  /** At the foot of every page: what it is, and that it is a demonstration where it is one. */
  readonly running: string;
  /** What the list of its parts is called. */
  readonly contents: string;
  /** How a change is announced to who does not see it. */
  readonly spoken: { readonly inserted: string; readonly deleted: string };
  readonly pieces: readonly Piece[];
}
