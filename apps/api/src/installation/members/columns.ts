import { capacityKinds, type CapacityKind } from '@concord/procedure';
import { interfaceLanguages, registeredKinds, termsIn } from '@concord/contracts';

/** The columns of the sheet, in the order in which it is exported. */
export const columns = ['name', 'signInName', 'group', 'delegation', 'roles', 'vote'] as const;
export type Column = (typeof columns)[number];

/** Without these nothing can be read. */
export const neededColumns: readonly Column[] = ['name', 'signInName', 'roles'];

/** Heads as people write them, in each language; compared without case, accents, blanks and hyphens. */
const heads: Readonly<Record<Column, readonly string[]>> = {
  name: ['name', 'nom', 'nombre'],
  signInName: [
    'sign-in name',
    'e-mail',
    'email',
    'courriel',
    'adresse électronique',
    'correo',
    'correo electrónico',
    'nom de connexion',
  ],
  group: ['group', 'groupe', 'grupo'],
  delegation: ['delegation', 'délégation', 'delegación', 'organization', 'organisation', 'organización'],
  roles: ['roles', 'role', 'fonction', 'fonctions', 'función', 'funciones'],
  vote: ['vote', 'voto', 'entitlement'],
};

/** One spelling for what is meant to be the same. */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\p{M}\s_-]/gu, '')
    .toLowerCase();

export function columnOf(head: string): Column | undefined {
  const asked = folded(head);
  return columns.find((column) => folded(column) === asked || heads[column].some((each) => folded(each) === asked));
}

const kindByWord = new Map<string, CapacityKind>(
  capacityKinds
    .filter((kind) => registeredKinds.includes(kind))
    .flatMap((kind) => [
      [folded(kind), kind] as const,
      ...interfaceLanguages.map((language) => [folded(termsIn(language).capacityKind[kind]), kind] as const),
    ]),
);

/** A role by its key or by its word in any language of the interface. */
export const kindOf = (word: string): CapacityKind | undefined => kindByWord.get(folded(word));

/** Why somebody has no vote, by the word in the sheet; null: they have one. */
export const noVoteOf: Readonly<Record<string, string | null>> = {
  ...{ '': null, yes: null, oui: null, si: null },
  ...{ arrears: 'entitlement.arrears', incomplete: 'entitlement.incompleteDelegation' },
};

export const voteWord = (noVote: string | null): string =>
  Object.entries(noVoteOf).find(([word, reason]) => word !== '' && reason === noVote)?.[0] ?? 'yes';
