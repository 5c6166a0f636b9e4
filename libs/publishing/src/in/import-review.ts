/** What an imported block is. A part holds headings and paragraphs, a paragraph holds its items. */
export type ImportedKind = 'part' | 'heading' | 'paragraph' | 'item' | 'note';

/** A stretch of a block's text set in italics; `[from, to)` in UTF-16 units of that text. */
export interface InlineMark {
  readonly from: number;
  readonly to: number;
  readonly kind: 'emphasis';
}

/** A footnote mark taken out of a block's text: it stood before the character at `at` and points at the block `note`. */
export interface NoteMark {
  readonly at: number;
  readonly label: string;
  readonly note: number;
}

/** Numbers of lines of the source, counted from 1, both ends included. */
export interface LineSpan {
  readonly from: number;
  readonly to: number;
}

/** One block of the imported document, in the order of the source. */
export interface ImportedBlock {
  /** Position in `ImportReview.blocks`. */
  readonly index: number;
  readonly kind: ImportedKind;
  /** The printed number without its full stop, the mark of a note, or null. */
  readonly label: string | null;
  /** Plain text, NFC, one blank between words; label, bullet and italics marks are not in it. */
  readonly text: string;
  readonly marks: readonly InlineMark[];
  readonly noteMarks: readonly NoteMark[];
  readonly lines: LineSpan;
  /** Index of the part, heading or paragraph that holds it; for a note, of the block that bears its mark. */
  readonly parent: number | null;
}

/** A paragraph that a page break had cut in two: `from` is the last line before the cut, `to` the first after it. */
export interface JoinedParagraph {
  readonly block: number;
  readonly from: number;
  readonly to: number;
}

/** A line left out on purpose, with what stood on it. */
export interface DroppedLine {
  readonly line: number;
  readonly text: string;
}

/** What a person must look at before confirming an import. */
export type ImportWarningCode =
  | 'number.missing'
  | 'number.repeated'
  | 'number.outOfOrder'
  | 'number.restarted'
  | 'number.insideSentence'
  | 'item.withoutParagraph'
  | 'item.afterOpenSentence'
  | 'mark.beforeText'
  | 'heading.orContinuation'
  | 'paragraph.unnumbered'
  | 'paragraph.long'
  | 'hyphen.atLineEnd'
  | 'emphasis.unpaired'
  | 'note.withoutMark'
  | 'note.markWithoutNote';

/** A warning names its line and, where the doubt has a value (a number, a mark), that value. */
export interface ImportWarning {
  readonly code: ImportWarningCode;
  readonly line: number;
  readonly found?: string;
  readonly expected?: string;
}

/** Counts of one part, so that a reader can compare them with the printed document. */
export interface PartCount {
  /** Index of the part's block, or null for what stands before any part. */
  readonly part: number | null;
  readonly title: string;
  readonly numbered: number;
  readonly items: number;
  /** True when its numbers run 1, 2, 3 … without gap, repetition or return. */
  readonly unbroken: boolean;
}

/** Items under one numbered paragraph. */
export interface ItemCount {
  readonly paragraph: number;
  readonly label: string | null;
  readonly items: number;
}

/**
 * The figures of the review. The part with most numbered paragraphs is the document proper (`conclusions`); the numbers
 * of the parts before it are the resolution's own points.
 */
export interface ImportCounts {
  readonly resolutionPoints: number;
  readonly conclusions: number;
  readonly bullets: number;
  readonly perParagraph: readonly ItemCount[];
  readonly parts: readonly PartCount[];
  readonly headings: number;
  readonly notes: number;
  readonly joinedParagraphs: number;
  /** Line ends inside a paragraph that were no page break. */
  readonly wrappedLines: number;
  readonly droppedLines: number;
}

/** The reading of one source, for a person to confirm; nothing is stored until it is confirmed. */
export interface ImportReview {
  readonly ok: true;
  readonly blocks: readonly ImportedBlock[];
  readonly counts: ImportCounts;
  readonly joined: readonly JoinedParagraph[];
  readonly dropped: readonly DroppedLine[];
  /** Indexes of the notes among the blocks. */
  readonly notes: readonly number[];
  readonly warnings: readonly ImportWarning[];
}

/** Why a source is not read at all. */
export type ImportRefusalCode =
  | 'import.tooLarge'
  | 'import.empty'
  | 'import.controlCharacter'
  | 'import.loneSurrogate'
  | 'import.directionOverride'
  | 'import.unbalancedIsolate';

/** One reason of a refusal; `line` counts from 1, `codePoint` is written U+XXXX. */
export interface ImportProblem {
  readonly code: ImportRefusalCode;
  readonly line: number;
  readonly codePoint?: string;
}

/** A source that was refused whole: the first problem's code, and all of the problems with their lines. */
export interface ImportRefused {
  readonly ok: false;
  readonly code: ImportRefusalCode;
  readonly problems: readonly ImportProblem[];
}
