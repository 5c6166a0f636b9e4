import type {
  AmendmentState,
  CapacityKind,
  CommentKind,
  ConsultationState,
  DispositionKind,
  DivisionState,
  DocumentKind,
  Id,
  Instant,
  Language,
  Localised,
  Method,
  ProvisionState,
  QuorumSpec,
  ResultRecord,
  RevisionCause,
  RollSummary,
  RoundState,
  SittingState,
  TextStatus,
} from '@concord/procedure';
import type { BlockKind, Mark } from '@concord/text';
import type { Choice, MajorityRule } from '@concord/voting';

/**
 * The pack: all that a dossier shows, as one JSON. It is made from what one reader has read of the record (plenary and the opened
 * envelopes) and never from tables, so that nothing can be in it that this reader may not see. Every other form, HTML, PDF and the
 * bundle, is made from it. All of it is data of JSON; weighted figures are decimal strings.
 */
export interface Pack {
  /** What this JSON is, and in which version of its form. */
  readonly format: 'concord.pack/1';
  readonly consultation: PackConsultation;
  /** How far the plenary log went, and the signed note that says so; the fingerprint that a paper copy is compared by. */
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
  /** Reservations written into the record. None can be made yet: empty. */
  readonly reservations: readonly PackReservation[];
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
  /** Time of the last of these entries; what every form of the pack gives as its date. */
  readonly at: Instant;
}

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

export interface PackRound {
  readonly id: Id;
  readonly number: number;
  readonly state: RoundState;
  readonly openedAt: Instant | null;
  readonly deadlineAt: Instant;
  readonly closedAt: Instant | null;
  /** Official comments made in it. */
  readonly comments: number;
}

export interface PackSitting {
  readonly id: Id;
  readonly number: number;
  readonly state: SittingState;
  readonly openedAt: Instant | null;
  readonly closedAt: Instant | null;
  /** Persons checked in. */
  readonly present: number;
}

/** An official amendment and what became of it. */
export interface PackAmendment {
  readonly id: Id;
  /** n of D.n; null before receipt. */
  readonly number: number | null;
  readonly provision: Id;
  /** Number of the provision as printed now, or as first printed where it was deleted. */
  readonly provisionNumber: string | null;
  readonly original: Language;
  readonly mover: PackPerson;
  readonly seconder: PackPerson | null;
  /** Its fate, or where it stands. */
  readonly state: AmendmentState;
  /** Called without standing in all languages of the body, by decision of the body. */
  readonly languagesWaived: boolean;
  /** Null where none was given, or once erased. */
  readonly rationale: string | null;
  readonly submittedAt: Instant;
  readonly receivedAt: Instant | null;
  /** Number of the division that decided it. */
  readonly decidedBy: number | null;
  readonly kind: 'replaceText' | 'replaceBlock' | 'insertBlock' | 'deleteBlock';
  /** What it would make of the revision that it was written against, for each language in which it stands. */
  readonly changes: Readonly<Record<Language, PackChange>>;
}

/** `after` is null where the amendment deletes. Accepting all marks gives `after`, rejecting all `before`. */
export interface PackChange {
  readonly before: string;
  readonly after: string | null;
  readonly marks: readonly Mark[];
}

export interface PackDivision {
  readonly id: Id;
  readonly number: number;
  /** Number of the sitting. */
  readonly sitting: number | null;
  readonly question: PackQuestion;
  readonly method: Method;
  readonly majority: MajorityRule;
  readonly quorum: QuorumSpec;
  /** Votes cast, or members present, that the quorum needs; null where there is none. */
  readonly quorumRequired: string | null;
  /** Members registered as present when it was announced. */
  readonly present: number;
  readonly ruleSet: { readonly id: Id; readonly version: number };
  readonly state: DivisionState;
  /** The frozen roll: heads, weight of each member, and total, per group. */
  readonly roll: readonly RollSummary[];
  readonly openedAt: Instant | null;
  readonly closedAt: Instant | null;
  /** As declared: heads and weighted votes in total and per group, votes cast, quorum, majority, outcome. Null before the close. */
  readonly result: ResultRecord | null;
  /** Of a closed record vote every line of the roll with its choice (null: gave no ballot); of any other method empty. */
  readonly names: readonly PackBallot[];
  /** How far a reader of the bundle can count again; null before the close. */
  readonly evidence: DivisionEvidence | null;
  /** The division's own log with its root (base64url, as declared in plenary); null while it is sealed. */
  readonly envelope: { readonly log: Id; readonly size: number; readonly root: string } | null;
  /** When the ballot box of a method without names was destroyed. */
  readonly destroyedAt: Instant | null;
}

/** `ballots`: recomputed from ballots. `attested`: attested by the server and the Chair; not recomputable. */
export type DivisionEvidence = 'ballots' | 'attested';

/** What was put. `amendment` is its number D.n. */
export interface PackQuestion {
  readonly kind: 'amendment' | 'provision';
  readonly id: Id;
  readonly amendment: number | null;
  readonly provision: Id | null;
  readonly provisionNumber: string | null;
}

export interface PackBallot {
  readonly person: PackPerson;
  readonly group: string;
  readonly weight: string;
  readonly choice: Choice | null;
}

export interface PackComment {
  readonly id: Id;
  /** Number of the round. */
  readonly round: number | null;
  readonly provision: Id;
  readonly provisionNumber: string | null;
  /** Number of the revision that it was written on. */
  readonly revision: number | null;
  /** The words that it is about; null: the provision as a whole. */
  readonly quote: string | null;
  readonly language: Language;
  readonly kind: CommentKind;
  readonly author: PackPerson;
  /** Null once erased. */
  readonly text: string | null;
  readonly at: Instant;
  readonly withdrawnAt: Instant | null;
  readonly disposition: PackDisposition | null;
}

export interface PackDisposition {
  readonly kind: DispositionKind;
  /** Null once erased. */
  readonly reason: string | null;
  readonly duplicateOf: Id | null;
  readonly at: Instant;
}

/** One group: those of its persons who did something that the record shows, and its delegations. */
export interface PackParticipation {
  readonly group: string;
  /** Persons with a capacity in the group. */
  readonly persons: number;
  /** Delegations of the group, and how many of them took part. */
  readonly delegations: number;
  readonly delegationsTakingPart: number;
  /** Those who took part, in the order in which they were admitted. */
  readonly takingPart: readonly PackTaker[];
}

/** What one person did. A record vote and a show of hands both record who voted. */
export interface PackTaker {
  readonly person: PackPerson;
  readonly comments: number;
  readonly amendments: number;
  /** Sittings at which the person was registered as present. */
  readonly sittings: number;
  /** Closed divisions in which the person gave a ballot. */
  readonly divisions: number;
}

/** A reservation with the provision that it concerns. */
export interface PackReservation {
  readonly provision: Id;
  readonly person: PackPerson;
  readonly text: string | null;
  readonly at: Instant;
}
