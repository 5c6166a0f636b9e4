import type { BlockKind } from '@concord/text';
import type { ProvisionState } from '../lifecycles/provision';
import type { Id, Instant, Language, Localised } from './common';

export type DocumentKind = 'reference' | 'draft';

/**
 * What the importer made of a source, kept so that anybody can check it against the printed document. Lines of the source count
 * from 1, both ends included.
 */
export interface ImportSummary {
  /** Numbered paragraphs of the document proper. */
  readonly paragraphs: number;
  readonly bullets: number;
  readonly headings: number;
  readonly notes: number;
  /** Items under a numbered paragraph, for each that has any. */
  readonly items: readonly { readonly label: string; readonly count: number }[];
  /** Paragraphs that a page break had cut in two. */
  readonly joined: readonly { readonly provision: Id; readonly from: number; readonly to: number }[];
  /** Lines left out on purpose, with what stood on them. */
  readonly dropped: readonly { readonly line: number; readonly text: string }[];
  /** What a person should look at; the code names the doubt. */
  readonly warnings: readonly { readonly code: string; readonly line: number }[];
}

/** A document of the consultation: the reference text as imported, or the draft under discussion. */
export interface Document {
  readonly id: Id;
  readonly kind: DocumentKind;
  readonly title: Localised;
  /** base64url SHA-256 of the imported file; null for a text that was written here. */
  readonly sourceHash: string | null;
  /** Said beside every text of a language that is not authentic here, e.g. a demonstration translation. */
  readonly notes: Localised | null;
  /** Null for a text that was written here. */
  readonly review: ImportSummary | null;
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
