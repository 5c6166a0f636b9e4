import type { ConsultationState, Id, Instant, Language, Localised } from '@concord/procedure';
import type {
  PackAmendment,
  PackComment,
  PackDivision,
  PackParticipation,
  PackPosition,
  PackRound,
  PackSitting,
} from './pack-acts';
import type { PackDocument } from './pack-text';

/**
 * The pack: all that a dossier shows, as one JSON. It is made from what one reader has read of the record (plenary and the opened
 * envelopes) and never from tables, so that nothing can be in it that this reader may not see. Every other form, HTML, PDF and the
 * bundle, is made from it. All of it is data of JSON; weighted figures are decimal strings.
 */
export interface Pack {
  /** What this JSON is, and in which version of its form. */
  readonly format: 'concord.pack/1';
  readonly consultation: PackConsultation;
  /** How far the plenary log went, and the signed note that says so. */
  readonly checkpoint: PackCheckpoint;
  /** The draft under discussion as it stands now; null where the consultation has none yet. */
  readonly document: PackDocument | null;
  /** Rounds of comments, by number. */
  readonly rounds: readonly PackRound[];
  /** Sittings, by number. */
  readonly sittings: readonly PackSitting[];
  /** Official amendments: those received by their number D.n, after them those not received, by the time of submission. */
  readonly amendments: readonly PackAmendment[];
  /** Divisions, by number; announced and open ones too, which have no result. */
  readonly divisions: readonly PackDivision[];
  /** Official comments, in the order in which they were made; withdrawn ones too. */
  readonly comments: readonly PackComment[];
  /** Who took part, for each group of the body in its order. */
  readonly participation: readonly PackParticipation[];
  /** Positions on provisions in the order of the record, replaced ones too. */
  readonly positions: readonly PackPosition[];
}

/** The consultation and the body that holds it. */
export interface PackConsultation {
  readonly id: Id;
  readonly title: Localised;
  readonly state: ConsultationState;
  /** Body, document and paragraph that ordered it; null where none is recorded. */
  readonly mandate: { readonly body: string; readonly document: string; readonly paragraph: string } | null;
  readonly body: PackBody;
  /** True: persons and texts are demonstration, and every form of the pack says so. */
  readonly demonstration: boolean;
}

/** The body: its groups in their order, its languages, its rule set. */
export interface PackBody {
  readonly id: Id;
  readonly names: Localised;
  /** The first is the language that new text is written in. */
  readonly languages: readonly Language[];
  /** IANA name; deadlines are shown in it. */
  readonly timeZone: string;
  readonly groups: readonly { readonly key: string; readonly names: Localised; readonly share: number }[];
  readonly ruleSet: { readonly id: Id; readonly name: string; readonly version: number };
}

/** Where the record stood when the pack was made. */
export interface PackCheckpoint {
  /** Name of the plenary log: `<host>/<consultation id>/<log id>`. */
  readonly origin: string;
  /** Entries of the plenary log. */
  readonly size: number;
  /** Root over them, base64. */
  readonly root: string;
  /** The signed note, letter by letter. */
  readonly note: string;
  /** SHA-256 of the line of the key that signed it (`name+id+key`), in hexadecimal digits: what a paper copy is compared by. */
  readonly fingerprint: string;
  /** Time of the last of these entries; what every form of the pack gives as its date. */
  readonly at: Instant;
}
