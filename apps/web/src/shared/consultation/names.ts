import { type InterfaceLanguage, termsIn } from '@concord/contracts';
import {
  type Amendment,
  type Attribution,
  type Capacity,
  type Id,
  type Localised,
  type Provision,
  type Revision,
  type State,
  groupOfBody,
} from '@concord/procedure';
import { number } from '@concord/text';

/** The words that names are made with; `locales/<language>/consultation.json` has them. */
export interface NameWords {
  government: (name: string) => string;
  erased: string;
  unknown: string;
  unnumbered: string;
  revision: (number: number) => string;
  capacity: (kind: string, of: string) => string;
}

export interface Names {
  /** A text in the reader's language, else in the body's first. */
  localised: (texts: Localised) => string;
  /** “Workers’ group”. */
  group: (key: string) => string;
  /** “Government (Kenya)”; in a group that submits as one, the delegation's own name. */
  delegation: (id: Id) => string;
  /** A person's name, or that it was erased. */
  delegate: (id: Id) => string;
  /** “contact point, Government (Kenya)”. */
  capacity: (capacity: Capacity) => string;
  /** In whose name: the delegation, the group, or the person where neither speaks. */
  attribution: (attribution: Attribution) => string;
  /** Who it was in person: “Member 3 (demonstration), Workers’ group”. */
  author: (attribution: Attribution) => string;
  /** In whose name, as of a mover; for a group that submits as one the member too, for the group alone would second itself. */
  seconder: (attribution: Attribution) => string;
  /** “D.1”, or that it has no number yet. */
  amendment: (amendment: Pick<Amendment, 'number'>) => string;
  /** “revision 2”. */
  revision: (revision: Pick<Revision, 'number'>) => string;
  /** “3. Ageing and national economies”: number as printed now, and heading. */
  provision: (provision: Provision) => string;
}

/** The parts of the state that names come from. */
export type NamedParts = Pick<State, 'consultation' | 'delegations' | 'delegates' | 'documents' | 'provisions'>;

/** Numbers of a document's provisions as printed now, by id. */
export function provisionNumbers(state: Pick<State, 'provisions'>, document: Id): ReadonlyMap<Id, string> {
  const blocks = [...state.provisions.values()]
    .filter((provision) => provision.document === document)
    .sort((one, other) => one.position - other.position)
    .map(({ id, kind, parent, label, state: is }) => ({ id, kind, parent, label, deleted: is === 'deleted' }));
  return number({ blocks });
}

function provisionName(parts: NamedParts, localised: Names['localised']): Names['provision'] {
  const numbers = new Map<Id, ReadonlyMap<Id, string>>();
  return (provision) => {
    const inDocument = numbers.get(provision.document) ?? provisionNumbers(parts, provision.document);
    numbers.set(provision.document, inDocument);
    // A reference text keeps the numbers it was printed with; a draft is numbered as it stands now.
    const isReference = parts.documents.get(provision.document)?.kind === 'reference';
    const now = isReference ? undefined : inDocument.get(provision.id);
    const printed = now ?? provision.label ?? '';
    const heading = provision.headings === null ? '' : localised(provision.headings);
    return [/^\w+$/.test(printed) ? `${printed}.` : printed, heading].filter((word) => word !== '').join(' ');
  };
}

/** How persons, sides and texts are called in the reader's language. */
export function namesIn(parts: NamedParts, language: InterfaceLanguage, words: NameWords): Names {
  const { consultation, delegations, delegates } = parts;
  const first = consultation?.body.languages[0] ?? 'en';
  const terms = termsIn(language);
  const localised = (texts: Localised): string => texts[language] ?? texts[first] ?? Object.values(texts)[0] ?? '';
  const groupOf = (key: string | null) => (consultation === null ? undefined : groupOfBody(consultation.body, key));
  const speaksByDelegation = (key: string | null) => groupOf(key)?.submission === 'byDelegation';
  const group = (key: string): string => localised(groupOf(key)?.names ?? { [first]: key });
  const delegation = (id: Id): string => {
    const known = delegations.get(id);
    if (known === undefined) return words.unknown;
    const name = localised(known.names);
    return speaksByDelegation(known.group) ? words.government(name) : name;
  };
  const delegate = (id: Id): string => {
    const known = delegates.get(id);
    return known === undefined ? words.unknown : (known.name ?? words.erased);
  };
  const sideOf = ({ group: key, delegation: id }: Pick<Attribution, 'group' | 'delegation'>): string | null => {
    if (id !== null && (key === null || speaksByDelegation(key))) return delegation(id);
    return key === null ? null : group(key);
  };
  const attribution = (of: Attribution): string => sideOf(of) ?? delegate(of.delegate);
  const author = (of: Attribution): string => {
    const side = sideOf(of);
    return [delegate(of.delegate), ...(side === null ? [] : [side])].join(', ');
  };
  return {
    localised,
    group,
    delegation,
    delegate,
    capacity: (capacity) => {
      const kind = terms.capacityKind[capacity.kind];
      const side = sideOf(capacity);
      return side === null ? kind : words.capacity(kind, side);
    },
    attribution,
    author,
    seconder: (of) => (of.delegation === null ? author(of) : attribution(of)),
    amendment: ({ number: n }) => (n === null ? words.unnumbered : `D.${n}`),
    revision: ({ number: n }) => words.revision(n),
    provision: provisionName(parts, localised),
  };
}
