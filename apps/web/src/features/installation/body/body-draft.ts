import {
  interfaceLanguages,
  type EstablishBodyCommand,
  type InstallationView,
  type InterfaceLanguage,
} from '@concord/contracts';
import type { Body, QuorumSpec, Submission } from '@concord/procedure';
import { readerZone } from '../../../lib/time';

type Names = Readonly<Partial<Record<string, string>>>;

export interface GroupDraft {
  readonly key: string;
  readonly names: Names;
  readonly share: number;
  readonly submission: Submission;
}

type Rules = EstablishBodyCommand['ruleSet'];

/** The form as it is being typed; a name in a language that is not chosen is kept, and not sent. */
export interface BodyDraft {
  readonly names: Names;
  readonly languages: readonly InterfaceLanguage[];
  readonly timeZone: string;
  readonly groups: readonly GroupDraft[];
  readonly rules: Omit<Rules, 'quorum'>;
  readonly quorum: {
    readonly kind: QuorumSpec['kind'];
    readonly number: number;
    readonly numerator: number;
    readonly denominator: number;
  };
  readonly mail: string;
}

const usualGroups: readonly GroupDraft[] = [
  { key: 'G', names: { en: 'Government', fr: 'Gouvernement', es: 'Gobierno' }, share: 1, submission: 'byDelegation' },
  { key: 'E', names: { en: 'Employers', fr: 'Employeurs', es: 'Empleadores' }, share: 1, submission: 'byGroup' },
  { key: 'W', names: { en: 'Workers', fr: 'Travailleurs', es: 'Trabajadores' }, share: 1, submission: 'byGroup' },
];

/** What the form starts from: the body as it stands, or the usual one of three groups. */
export function draftOf({ body, mail }: Pick<InstallationView, 'body' | 'mail'>, language: string): BodyDraft {
  const own = interfaceLanguages.find((each) => each === language) ?? 'en';
  return {
    ...{ names: body?.names ?? {}, languages: languagesOf(body, own), timeZone: body?.timeZone ?? readerZone() },
    groups: body?.groups ?? usualGroups,
    rules: rulesOf(body),
    quorum: quorumOf(body?.ruleSet.quorum ?? { kind: 'weightedFraction', numerator: 2, denominator: 5 }),
    mail: mail?.address ?? '',
  };
}

const languagesOf = (body: Body | null, own: InterfaceLanguage): InterfaceLanguage[] =>
  body === null ? [own] : interfaceLanguages.filter((language) => body.languages.includes(language));

function rulesOf(body: Body | null): Omit<Rules, 'quorum'> {
  if (body === null)
    return {
      ...{ name: '', votingModel: 'weighted', majority: 'simple', observersRead: 'plenary' },
      seconding: { when: 'beforeReceipt', whom: 'singleGovernments' },
    };
  const { name, votingModel, majority, seconding, observersRead } = body.ruleSet;
  return { name, votingModel, majority, seconding, observersRead };
}

function quorumOf(spec: QuorumSpec): BodyDraft['quorum'] {
  const usual = { number: 1, numerator: 2, denominator: 5 };
  if (spec.kind === 'weightedFraction') return { ...usual, ...spec };
  return { ...usual, kind: spec.kind, ...(spec.kind === 'none' ? {} : { number: Number(spec.number) }) };
}

function specOf({ kind, number, numerator, denominator }: BodyDraft['quorum']): Rules['quorum'] {
  switch (kind) {
    case 'none':
      return { kind };
    case 'votesCast':
      return { kind, number: String(number) };
    case 'present':
      return { kind, number };
    case 'weightedFraction':
      return { kind, numerator, denominator };
  }
}

/** A name that is empty is left out, and so missed by its language. */
const sent = (names: Names, languages: readonly string[]): Record<string, string> =>
  Object.fromEntries(languages.flatMap((language) => (names[language]?.trim() ? [[language, names[language]]] : [])));

export function commandOf(draft: BodyDraft): Omit<EstablishBodyCommand, 'commandId'> {
  const { names, languages, timeZone, groups, rules, quorum, mail } = draft;
  return {
    ...{ names: sent(names, languages), languages: [...languages], timeZone },
    groups: groups.map((group) => ({ ...group, names: sent(group.names, languages) })),
    ruleSet: { ...rules, quorum: specOf(quorum) },
    mail: { outgoing: 'off', address: mail.trim() === '' ? null : mail.trim() },
  };
}
