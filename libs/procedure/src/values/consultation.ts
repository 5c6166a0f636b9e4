import type { ConsultationState } from '../lifecycles/consultation';
import type { RoundState } from '../lifecycles/round';
import type { SittingState } from '../lifecycles/sitting';
import type { Body } from './body';
import type { Id, Instant, Localised } from './common';

/** What ordered the consultation; a round cannot open without it (section 6). */
export interface Mandate {
  readonly body: string;
  readonly document: string;
  readonly paragraph: string;
}

export interface Consultation {
  readonly id: Id;
  readonly title: Localised;
  readonly state: ConsultationState;
  readonly mandate: Mandate | null;
  readonly body: Body;
  readonly demonstration: boolean;
}

/** A round of comments. `ruleSet` is the version that governs it for ever. */
export interface Round {
  readonly id: Id;
  readonly number: number;
  readonly state: RoundState;
  readonly deadlineAt: Instant;
  readonly ruleSet: { readonly id: Id; readonly version: number };
  readonly openedAt: Instant | null;
  readonly closedAt: Instant | null;
}

/** A sitting and who checked in to it; being present is an act of its own (section 3). */
export interface Sitting {
  readonly id: Id;
  readonly number: number;
  readonly state: SittingState;
  readonly scheduledAt: Instant;
  readonly openedAt: Instant | null;
  readonly closedAt: Instant | null;
  /** Capacities registered as present. */
  readonly present: readonly Id[];
  /** What is before the sitting now. */
  readonly called: { readonly kind: 'amendment' | 'provision'; readonly id: Id } | null;
}
