import type { Document, Instrument, Provision, State } from '@concord/procedure';
import { citationsOf, stemmingFrom } from '../../shared/consultation/text/source';
import { documentOf, inReadingOrder, type OrderedProvision } from '../../shared/consultation/text/wording';

/** What the import found, counted in what is there. */
export interface ReferenceCounts {
  /** Numbered paragraphs of the longest part: a resolution's own operative paragraphs come before its conclusions. */
  readonly conclusions: number;
  /** Lettered or bulleted items in them. */
  readonly items: number;
  /** Items from which a provision of the draft stems. */
  readonly areas: number;
  /** Paragraphs that a page break had cut in two. */
  readonly joined: number;
  readonly parts: number;
  readonly notes: number;
  readonly instruments: number;
}

export interface ReferenceView {
  readonly document: Document;
  readonly ordered: readonly OrderedProvision[];
  readonly counts: ReferenceCounts;
  /** Provisions of the draft by the block that each stems from. */
  readonly stems: ReadonlyMap<string, readonly Provision[]>;
  readonly register: readonly { readonly instrument: Instrument; readonly cited: readonly Provision[] }[];
}

const kinds: readonly Instrument['kind'][] = ['convention', 'recommendation', 'declaration', 'treaty'];

function registerOf(state: Pick<State, 'instruments' | 'provisions'>): ReferenceView['register'] {
  const citations = citationsOf(state);
  return [...state.instruments.values()]
    .sort(
      (one, other) =>
        kinds.indexOf(one.kind) - kinds.indexOf(other.kind) ||
        (one.number ?? 0) - (other.number ?? 0) ||
        one.year - other.year,
    )
    .map((instrument) => ({ instrument, cited: citations.get(instrument.key) ?? [] }));
}

/** How many numbered paragraphs stand under each block at the top of the document; the most of them. */
function longestNumbering(ordered: readonly OrderedProvision[]): number {
  const counts = new Map<string, number>();
  let top = '';
  for (const { provision, depth } of ordered) {
    if (depth === 0 && (provision.kind === 'part' || provision.kind === 'heading')) top = provision.id;
    if (provision.kind === 'paragraph' && provision.label !== null) counts.set(top, (counts.get(top) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}

/** The reference document with its counts and register; null until it is imported. */
export function referenceView(state: Pick<State, 'documents' | 'provisions' | 'instruments'>): ReferenceView | null {
  const document = documentOf(state, 'reference');
  if (document === null) return null;
  const ordered = inReadingOrder(state, document.id);
  const stems = stemmingFrom(state);
  const count = (test: (provision: Provision) => boolean): number =>
    ordered.filter(({ provision }) => test(provision)).length;
  return {
    document,
    ordered,
    stems,
    register: registerOf(state),
    counts: {
      conclusions: document.review?.paragraphs ?? longestNumbering(ordered),
      items: document.review?.bullets ?? count(({ kind }) => kind === 'item'),
      joined: document.review?.joined.length ?? 0,
      areas: count(({ kind, id }) => kind === 'item' && stems.has(id)),
      parts: count(({ kind }) => kind === 'part' || kind === 'heading'),
      notes: count(({ kind }) => kind === 'note'),
      instruments: state.instruments.size,
    },
  };
}
