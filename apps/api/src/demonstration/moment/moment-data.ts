import type { CapacityKind, CommentKind, DispositionKind, Language, Layer, PositionKind } from '@concord/procedure';
import type { Choice } from '@concord/voting';

/** What has happened before a newcomer comes in; `tools/seed/data/live-moment.json`. Persons by key, provisions of the draft by number. */
export interface MomentData {
  readonly comments: readonly MomentComment[];
  /** In the order in which they are received; those with `decided` are put to the vote. */
  readonly amendments: readonly MomentAmendment[];
  readonly positions: readonly MomentPosition[];
  /** Given by name before the rest of the room votes. */
  readonly ballots: readonly { readonly by: string; readonly choice: Choice }[];
}

export interface MomentComment {
  readonly key: string;
  readonly round: 1 | 2;
  readonly by: string;
  readonly as: CapacityKind;
  readonly layer: Layer;
  readonly provision: number;
  readonly language: Language;
  readonly kind: CommentKind;
  /** The words commented; null: the provision as a whole. */
  readonly words: string | null;
  readonly text: string;
  readonly disposition: {
    readonly kind: DispositionKind;
    /** Key of another comment. */
    readonly duplicateOf?: string;
    readonly reason: string;
  } | null;
}

export interface MomentPosition {
  readonly by: string;
  readonly as: CapacityKind;
  readonly provision: number;
  readonly kind: PositionKind;
  readonly text: string;
}

export interface MomentAmendment {
  readonly key: string;
  readonly by: string;
  readonly as: CapacityKind;
  readonly seconder: string;
  readonly provision: number;
  readonly decided: boolean;
  readonly rationale: string;
  readonly texts: Readonly<Record<Language, string>>;
}
