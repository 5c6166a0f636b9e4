import { termsIn, type InstallationView, type RegisteredMember } from '@concord/contracts';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useInterfaceLanguage } from '../../../shared/consultation/use-names';
import { Button } from '../../../ui/actions/button';
import { Table } from '../../../ui/data/table';
import { EmptyState } from '../../../ui/feedback/empty-state';
import { CorrectForm } from './correct-form';
import { RemoveMember } from './remove-member';
import { delegationName } from './typed-member';
import { useFocusBack } from './use-focus-back';
import { WayIn } from './way-in';

interface MembersTableProps {
  view: InstallationView;
  onInvite: (account: string) => void;
}

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

/** Everybody of the register; a row is corrected in its place. */
export function MembersTable({ view, onInvite }: MembersTableProps): ReactElement {
  const { t } = useTranslation('installation');
  const language = useInterfaceLanguage();
  const terms = termsIn(language);
  const { members } = view;
  const [correcting, setCorrecting] = useState<string | null>(null);
  const [removing, setRemoving] = useState<string | null>(null);
  const { around, idOf, focusOn, focusBeside } = useFocusBack(members);
  const leaving = members.find(({ id }) => id === removing);
  return (
    <div ref={around} tabIndex={-1}>
      <Table
        caption={t('members.table')}
        hidesCaption
        rows={members}
        rowKey={({ id }) => id}
        {...(correcting === null ? {} : { currentKey: correcting })}
        below={(member) =>
          member.id !== correcting ? null : (
            <CorrectForm
              view={view}
              member={member}
              onDone={() => {
                setCorrecting(null);
                focusOn(member.id);
              }}
            />
          )
        }
        empty={
          <EmptyState icon="people" title={t('members.none')}>
            {t('members.noneNext')}
          </EmptyState>
        }
        columns={[
          { id: 'name', label: t('members.name'), cell: ({ name }) => name, sortBy: ({ name }) => name },
          { id: 'signInName', label: t('members.signInName'), cell: ({ signInName }) => signInName },
          {
            id: 'group',
            label: t('members.group'),
            cell: ({ group }) => group ?? '–',
            sortBy: ({ group }) => group ?? '',
          },
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
          { id: 'state', label: t('members.state'), cell: (member) => <WayIn member={member} onInvite={onInvite} /> },
          {
            id: 'changes',
            label: t('members.changes'),
            cell: (member) => (
              <Changes
                member={member}
                correctId={idOf(member.id)}
                onCorrect={() => setCorrecting(member.id)}
                onRemove={() => setRemoving(member.id)}
              />
            ),
          },
        ]}
      />
      {leaving === undefined ? null : (
        <RemoveMember
          view={view}
          member={leaving}
          onClose={() => setRemoving(null)}
          onRemoved={() => {
            setRemoving(null);
            focusBeside(leaving.id);
          }}
        />
      )}
    </div>
  );
}
