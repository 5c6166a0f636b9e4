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
export { findInstruments } from './in/find-instruments';
export type { Citation } from './in/find-instruments';
export { INSTRUMENTS, instrumentOf } from './in/instruments';
export type { Instrument, InstrumentKind, InstrumentTitles } from './in/instruments';
