import type { InstallationView } from '@concord/contracts';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Table } from '../../../ui/data/table';
import { EmptyState } from '../../../ui/feedback/empty-state';
import { CorrectForm } from './corrections/correct-form';
import { RemoveMember } from './corrections/remove-member';
import { useFocusBack } from './corrections/use-focus-back';
import { useMemberColumns } from './member-columns';

interface MembersTableProps {
  view: InstallationView;
  onInvite: (account: string) => void;
}

/** Everybody of the register; a row is corrected in its place. */
export function MembersTable({ view, onInvite }: MembersTableProps): ReactElement {
  const { t } = useTranslation('installation');
  const { members } = view;
  const [correcting, setCorrecting] = useState<string | null>(null);
  const [removing, setRemoving] = useState<string | null>(null);
  const { around, idOf, focusOn, focusBeside } = useFocusBack(members);
  const columns = useMemberColumns(view, { onInvite, onCorrect: setCorrecting, onRemove: setRemoving, idOf });
  const leaving = members.find(({ id }) => id === removing);
  const corrected = (id: string): void => {
    setCorrecting(null);
    focusOn(id);
  };
  const removed = (id: string): void => {
    setRemoving(null);
    focusBeside(id);
  };
  return (
    <div ref={around} tabIndex={-1}>
      <Table
        caption={t('members.table')}
        hidesCaption
        rows={members}
        rowKey={({ id }) => id}
        {...(correcting === null ? {} : { currentKey: correcting })}
        below={(member) =>
          member.id === correcting ? (
            <CorrectForm view={view} member={member} onDone={() => corrected(member.id)} />
          ) : null
        }
        empty={
          <EmptyState icon="people" title={t('members.none')}>
            {t('members.noneNext')}
          </EmptyState>
        }
        columns={columns}
      />
      {leaving === undefined ? null : (
        <RemoveMember
          view={view}
          member={leaving}
          onClose={() => setRemoving(null)}
          onRemoved={() => removed(leaving.id)}
        />
      )}
    </div>
  );
}
