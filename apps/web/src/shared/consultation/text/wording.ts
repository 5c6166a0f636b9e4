import type { Document, Language, Provision, Revision, State, Wording } from '@concord/procedure';

/** A wording with the language it is in. */
export interface ShownWording extends Wording {
  readonly language: Language;
}

/** The words of a revision in a language, or null where it has none. */
export function wordingIn(revision: Revision | undefined, language: Language): ShownWording | null {
  const wording = revision?.wordings[language];
  return wording === undefined ? null : { ...wording, language };
}

/** The words in the wanted language, else in the first of the body's languages that has some. */
export function wordingOrFirst(
  revision: Revision | undefined,
  language: Language,
  languages: readonly Language[],
): ShownWording | null {
  for (const each of [language, ...languages]) {
    const wording = wordingIn(revision, each);
    if (wording !== null) return wording;
  }
  return null;
}

/** The document of a kind; null until it is there. */
export function documentOf(state: Pick<State, 'documents'>, kind: Document['kind']): Document | null {
  return [...state.documents.values()].find((document) => document.kind === kind) ?? null;
}

export interface OrderedProvision {
  readonly provision: Provision;
  /** 0 at the top of the document. */
  readonly depth: number;
}

/** A document's provisions in reading order, parents before children, siblings by position. */
export function inReadingOrder(state: Pick<State, 'provisions'>, document: string): readonly OrderedProvision[] {
  const byParent = new Map<string | null, Provision[]>();
  for (const provision of state.provisions.values()) {
    if (provision.document !== document) continue;
    const siblings = byParent.get(provision.parent);
    if (siblings === undefined) byParent.set(provision.parent, [provision]);
    else siblings.push(provision);
  }
  const ordered: OrderedProvision[] = [];
  const visit = (parent: string | null, depth: number): void => {
    const siblings = byParent.get(parent) ?? [];
    for (const provision of siblings.sort((one, other) => one.position - other.position)) {
      ordered.push({ provision, depth });
      visit(provision.id, depth + 1);
    }
  };
  visit(null, 0);
  return ordered;
}
