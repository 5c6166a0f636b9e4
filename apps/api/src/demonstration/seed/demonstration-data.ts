import type { Localised } from '@concord/procedure';

/** The demonstration's data as its files have it; `tools/seed/data/README.md` says what each is and where it comes from. */
export interface DemonstrationData {
  /** The 2004 text as it arrives from a PDF. */
  readonly conclusions: string;
  readonly body: BodyData;
  readonly governments: readonly GovernmentData[];
  readonly persons: readonly PersonData[];
  readonly draft: DraftData;
}

export interface BodyData {
  readonly names: Localised;
  readonly timeZone: string;
  readonly languages: readonly string[];
  readonly groups: readonly {
    readonly key: string;
    readonly names: Localised;
    readonly share: number;
    readonly submission: string;
  }[];
  readonly ruleSet: {
    readonly name: string;
    readonly version: number;
    readonly votingModel: string;
    readonly majority: string;
    readonly quorum: { readonly kind: string; readonly numerator: number; readonly denominator: number };
    readonly methods: readonly string[];
    readonly unlinkedMinimum: number;
    readonly seconding: { readonly when: string; readonly whom: string };
    readonly observersRead: string;
  };
  readonly governmentGroups: readonly { readonly key: string; readonly names: Localised }[];
  readonly mandate: {
    readonly body: Localised;
    readonly symbol: string;
    readonly paragraphs: readonly string[];
  };
}

export interface GovernmentData {
  readonly key: string;
  readonly names: Localised;
  readonly groups: readonly string[];
}

export interface PersonData {
  readonly key: string;
  readonly name: string;
  readonly role: Localised;
  readonly group: string | null;
  readonly country: string | null;
  readonly capacities: readonly string[];
  /** The key of the member whom this person replaces in writing. */
  readonly replaces?: string;
  /** The group of governments for which this person speaks, of `governmentGroups` of the body. */
  readonly speaksFor?: string;
  /** Whether the sign-in page offers this person. */
  readonly signIn: boolean;
}

export interface DraftData {
  readonly title: Localised;
  readonly notes: Localised;
  readonly sourceParagraph: string;
  readonly statuses: Readonly<Record<string, string>>;
  readonly provisions: readonly {
    /** Counts the items of the source paragraph from 1. */
    readonly sourceItem: number;
    readonly heading: Localised;
    readonly text: Localised;
  }[];
}
