import type { TextRange } from '@concord/text';
import type { Id, Instant, Language } from './common';

/** Kinds of comment (section 6). */
export const commentKinds = ['general', 'substantive', 'technical', 'editorial', 'translation'] as const;
export type CommentKind = (typeof commentKinds)[number];

/** Who reads it. Private text never leaves the author; it is no act and stands in no log. */
export type Layer = 'group' | 'official';

/** Outcomes of the secretariat's treatment (section 6). */
export const dispositionKinds = [
  'accepted',
  'acceptedWithModifications',
  'partiallyAccepted',
  'notAccepted',
  'noted',
  'duplicate',
] as const;
export type DispositionKind = (typeof dispositionKinds)[number];

export interface Disposition {
  readonly kind: DispositionKind;
  /** Erasable. */
  readonly reason: string | null;
  readonly duplicateOf: Id | null;
  readonly at: Instant;
}

/** In whose name something is said. */
export interface Attribution {
  readonly delegate: Id;
  readonly capacity: Id;
  readonly group: string | null;
  readonly delegation: Id | null;
}

/** A comment on words of a provision at a revision. Its text is erasable and null once erased. */
export interface Comment {
  readonly id: Id;
  readonly layer: Layer;
  readonly round: Id;
  readonly provision: Id;
  readonly revision: Id;
  /** Null: on the provision as a whole. */
  readonly range: TextRange | null;
  readonly language: Language;
  readonly kind: CommentKind;
  readonly author: Attribution;
  readonly text: string | null;
  readonly at: Instant;
  readonly withdrawnAt: Instant | null;
  readonly disposition: Disposition | null;
}
