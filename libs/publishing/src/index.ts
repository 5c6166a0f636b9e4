export { readPlainText } from './in/plain-text';
export { MAX_IMPORT_BYTES } from './in/source-lines';
export type {
  DroppedLine,
  ImportCounts,
  ImportedBlock,
  ImportedKind,
  ImportProblem,
  ImportRefusalCode,
  ImportRefused,
  ImportReview,
  ImportWarning,
  ImportWarningCode,
  InlineMark,
  ItemCount,
  JoinedParagraph,
  LineSpan,
  NoteMark,
  PartCount,
} from './in/import-review';
