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
export type { Pack, PackBody, PackCheckpoint, PackConsultation } from './pack/pack';
export type { PackDocument, PackPerson, PackProvision, PackRevision, PackSource, PackText } from './pack/pack-text';
export type {
  DivisionEvidence,
  PackAmendment,
  PackBallot,
  PackChange,
  PackComment,
  PackDisposition,
  PackDivision,
  PackParticipation,
  PackPosition,
  PackQuestion,
  PackRound,
  PackSitting,
  PackTaker,
} from './pack/pack-acts';
export type { EnvelopeSource, LogSource, RecordSource, SourceEntry } from './pack/record/log-source';
export { makePack } from './pack/make-pack';
export type { PackResult } from './pack/make-pack';
export { packFrom } from './pack/pack-from';
export type { PackSources } from './pack/pack-from';
export type { OpenedEnvelope, OpenedEnvelopes } from './pack/divisions';
export { readFacts, replay } from './pack/record/read-record';
export type { FactsResult } from './pack/record/read-record';
export type { BundleDocument, BundleInput, BundleResult } from './bundle/bundle-input';
export { makeBundle, zipOf } from './bundle/make-bundle';
export type { Column, Dossier, Piece, Words } from './dossier/dossier';
export { dossierOf } from './dossier/dossier-of';
export { dossierFileName } from './dossier/file-name';
export { renderHtml } from './html/render-html';
export { renderPdf } from './pdf/render-pdf';
export type { PdfResult, Redline } from './pdf/render-pdf';
