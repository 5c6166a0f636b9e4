import { termsIn, type InstallationView, type RegisteredMember } from '@concord/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useInterfaceLanguage } from '../../../shared/consultation/use-names';
import { Button } from '../../../ui/actions/button';
import type { TableColumn } from '../../../ui/data/table-types';
import { delegationName } from './corrections/typed-member';
import { WayIn } from './way-in';

interface ChangesProps {
  member: RegisteredMember;
  correctId: string;
  onCorrect: () => void;
  onRemove: () => void;
}

function Changes({ member: { name }, correctId, onCorrect, onRemove }: ChangesProps): ReactElement {
  const { t } = useTranslation('installation');
  return (
    <span className="installation-acts">
      <Button size="small" id={correctId} onPress={onCorrect} aria-label={t('members.correctOf', { name })}>
        {t('members.correct')}
      </Button>
      <Button size="small" variant="quiet" onPress={onRemove} aria-label={`${t('members.remove')}: ${name}`}>
        {t('members.remove')}
      </Button>
    </span>
  );
}

interface RowActs {
  onInvite: (account: string) => void;
  onCorrect: (member: string) => void;
  onRemove: (member: string) => void;
  /** Of the button that opens the correction of a member. */
  idOf: (member: string) => string;
}

/** What the register shows of each member, and what can be done with them. */
export function useMemberColumns(view: InstallationView, acts: RowActs): readonly TableColumn<RegisteredMember>[] {
  const { t } = useTranslation('installation');
  const language = useInterfaceLanguage();
  const terms = termsIn(language);
  return [
    { id: 'name', label: t('members.name'), cell: ({ name }) => name, sortBy: ({ name }) => name },
    { id: 'signInName', label: t('members.signInName'), cell: ({ signInName }) => signInName },
    { id: 'group', label: t('members.group'), cell: ({ group }) => group ?? '–', sortBy: ({ group }) => group ?? '' },
    {
      id: 'delegation',
      label: t('members.delegation'),
      cell: ({ delegation }) => delegationName(view, delegation, language) || '–',
    },
    {
      id: 'roles',
      label: t('members.roles'),
      cell: ({ kinds }) => kinds.map((kind) => terms.capacityKind[kind]).join(', '),
    },
    { id: 'state', label: t('members.state'), cell: (member) => <WayIn member={member} onInvite={acts.onInvite} /> },
    {
      id: 'changes',
      label: t('members.changes'),
      cell: (member) => (
        <Changes
          member={member}
          correctId={acts.idOf(member.id)}
          onCorrect={() => acts.onCorrect(member.id)}
          onRemove={() => acts.onRemove(member.id)}
        />
      ),
    },
  ];
}
