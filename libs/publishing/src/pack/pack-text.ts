import type {
  CapacityKind,
  DocumentKind,
  Id,
  Instant,
  Language,
  Localised,
  ProvisionState,
  RevisionCause,
  TextStatus,
} from '@concord/procedure';
import type { BlockKind, Mark } from '@concord/text';

/** The draft under discussion with all its provisions. */
export interface PackDocument {
  readonly id: Id;
  readonly kind: DocumentKind;
  readonly title: Localised;
  /** Said beside texts of a language that is not authentic here. */
  readonly notes: Localised | null;
  /** Provisions in the order of the document, deleted ones in their place. */
  readonly provisions: readonly PackProvision[];
}

/** A provision: its text now, what it was first, and how it came from one to the other. */
export interface PackProvision {
  readonly id: Id;
  readonly kind: BlockKind;
  /** 0 at the top of the document. */
  readonly depth: number;
  /** The number as printed now; null for what has none (a heading, a deleted provision). */
  readonly number: string | null;
  /** The number as first printed. */
  readonly firstNumber: string | null;
  readonly headings: Localised | null;
  readonly state: ProvisionState;
  /** Number of the division that adopted or deleted it; null while open. */
  readonly decidedBy: number | null;
  /** The block of the reference text that it stems from. */
  readonly source: PackSource | null;
  /** Instruments that it cites. */
  readonly instruments: readonly { readonly key: string; readonly titles: Localised }[];
  /** Every revision, first to last, with its cause; the last is in force. */
  readonly revisions: readonly PackRevision[];
  /** For each language of the body in which there is a text. */
  readonly texts: Readonly<Record<Language, PackText>>;
}

/** Where a provision comes from. */
export interface PackSource {
  readonly provision: Id;
  /** Title of the reference document. */
  readonly document: Localised;
  readonly label: string | null;
}

/** One revision. `amendment` is its number D.n and `division` the division's number, where an amendment caused it. */
export interface PackRevision {
  readonly id: Id;
  readonly number: number;
  readonly at: Instant;
  readonly cause: RevisionCause['kind'];
  readonly amendment: number | null;
  readonly division: number | null;
  /** Of an Office revision. */
  readonly reason: string | null;
}

/** A provision in one language. */
export interface PackText {
  /** In force. */
  readonly text: string;
  readonly status: TextStatus;
  /** base64url SHA-256 of the text, as the record has it. */
  readonly hash: string;
  /** In the first draft; null where that had none in this language. */
  readonly first: string | null;
  /** From the first draft to the text in force: accepting all gives `text`, rejecting all `first`. Null where there is no first. */
  readonly marks: readonly Mark[] | null;
}

/** In whose name something was said or done, as far as it is not erased. */
export interface PackPerson {
  readonly delegate: Id;
  /** Null once erased. */
  readonly name: string | null;
  readonly kind: CapacityKind | null;
  readonly group: string | null;
  readonly delegation: { readonly id: Id; readonly names: Localised } | null;
}
