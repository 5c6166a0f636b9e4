import { termsIn, type InstallationView, type RegisteredMember, type TypedMember } from '@concord/contracts';
import { useMemo } from 'react';
import { useInterfaceLanguage } from '../../../../shared/consultation/use-names';

type Names = Readonly<Record<string, string>>;

const inLanguage = (names: Names, language: string): string => names[language] ?? Object.values(names)[0] ?? '';

/** Why somebody has no vote, in the word of the form. */
const voteWords: Readonly<Record<string, string>> = {
  ...{ 'entitlement.arrears': 'arrears', 'entitlement.incompleteDelegation': 'incomplete' },
};

export function delegationName({ delegations }: InstallationView, id: string | null, language: string): string {
  return inLanguage(delegations.find((each) => each.id === id)?.names ?? {}, language);
}

/** A person of the register as one would have typed them. */
export function useTypedMember(view: InstallationView, member: RegisteredMember): TypedMember {
  const language = useInterfaceLanguage();
  return useMemo(() => {
    const { name, signInName, group, delegation, kinds, noVote } = member;
    const terms = termsIn(language);
    return {
      ...{ name, signInName, group: group ?? '', delegation: delegationName(view, delegation, language) },
      roles: kinds.map((kind) => terms.capacityKind[kind]).join(' + '),
      vote: noVote === null ? '' : (voteWords[noVote] ?? ''),
    };
  }, [view, member, language]);
}

/** The consultations in which a person takes part, as one reads them aloud; empty for none. */
export function useConsultationNames({ consultations }: InstallationView, member: RegisteredMember): string {
  const language = useInterfaceLanguage();
  const titles = consultations
    .filter(({ id }) => member.consultations.includes(id))
    .map(({ title }) => inLanguage(title, language));
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(titles);
}
