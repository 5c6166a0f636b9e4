import type { BlockKind } from '@concord/text';
import type { ProvisionState } from '../lifecycles/provision';
import type { Id, Instant, Language, Localised } from './common';

export type DocumentKind = 'reference' | 'draft';

/** A document of the consultation: the reference text as imported, or the draft under discussion. */
export interface Document {
  readonly id: Id;
  readonly kind: DocumentKind;
  readonly title: Localised;
  /** base64url SHA-256 of the imported file; null for a text that was written here. */
  readonly sourceHash: string | null;
  /** Said beside every text of a language that is not authentic here, e.g. a demonstration translation. */
  readonly notes: Localised | null;
}

/** An instrument that provisions cite: a Convention, a Recommendation, a Declaration, a United Nations treaty. */
export interface Instrument {
  readonly key: string;
  readonly kind: 'convention' | 'recommendation' | 'declaration' | 'treaty';
  readonly number: number | null;
  readonly year: number;
  readonly titles: Localised;
}

/** One block of a document's tree. The id is for ever; the number is a view. */
export interface Provision {
  readonly id: Id;
  readonly document: Id;
  readonly parent: Id | null;
  /** Sorts siblings; gaps are left for insertions. */
  readonly position: number;
  readonly kind: BlockKind;
  readonly label: string | null;
  readonly headings: Localised | null;
  readonly state: ProvisionState;
  /** The block of the reference text that this one stems from. */
  readonly source: Id | null;
  /** Keys of the instruments it cites. */
  readonly instruments: readonly string[];
  /** The revision in force. */
  readonly revision: Id;
}

/** `authentic`, or a working translation; `stale` after a change made in another language (section 7). */
export type TextStatus = 'authentic' | 'workingTranslation' | 'stale';

export interface Wording {
  readonly text: string;
  /** base64url SHA-256 of the UTF-8 text. */
  readonly hash: string;
  readonly status: TextStatus;
}

/** Why a revision exists: every change has a cause (section 7). */
export type RevisionCause =
  | { readonly kind: 'import'; readonly source: Id | null }
  | { readonly kind: 'amendment'; readonly amendment: Id; readonly division: Id | null }
  | { readonly kind: 'office'; readonly reason: string };

export interface Revision {
  readonly id: Id;
  readonly provision: Id;
  /** 1, 2, 3 … within the provision. */
  readonly number: number;
  readonly parent: Id | null;
  readonly cause: RevisionCause;
  readonly at: Instant;
  readonly wordings: Readonly<Record<Language, Wording>>;
}
