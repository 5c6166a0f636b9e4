import { groupOfBody } from '@concord/procedure';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { GroupMark } from '../../../shared/consultation/group-mark';
import { useConsultation, useConsultationInfo } from '../../../shared/consultation/use-consultation';
import { useNames } from '../../../shared/consultation/use-names';
import { Figure } from '../../../ui/data/figures';
import { Table } from '../../../ui/data/table';
import type { TableColumn } from '../../../ui/data/table-types';
import { Card } from '../../../ui/layout/card';
import { type GroupParticipation, participationOf } from './participation';

/** Who has contributed and who not yet, by group. */
export function ParticipationTable(): ReactElement {
  const { t } = useTranslation('secretariat');
  const state = useConsultation();
  const { body } = useConsultationInfo();
  const names = useNames();
  const heard = ({ group, heard: many, delegations }: GroupParticipation): string =>
    groupOfBody(body, group)?.submission === 'byDelegation'
      ? t('participation.of', { many, all: delegations })
      : t('participation.asOne');
  const columns: readonly TableColumn<GroupParticipation>[] = [
    {
      id: 'group',
      label: t('participation.group'),
      isRowHeader: true,
      cell: ({ group }) => (
        <span className="secretariat-line">
          <GroupMark group={group} size="small" isNamed />
          {names.group(group)}
        </span>
      ),
    },
    {
      id: 'comments',
      label: t('participation.comments'),
      align: 'end',
      cell: ({ comments }) => <Figure value={comments} />,
    },
    {
      id: 'amendments',
      label: t('participation.amendments'),
      align: 'end',
      cell: ({ amendments }) => <Figure value={amendments} />,
    },
    { id: 'heard', label: t('participation.heard'), cell: heard },
  ];
  return (
    <Card title={t('participation.title')}>
      <Table
        caption={t('participation.title')}
        hidesCaption
        columns={columns}
        rows={participationOf(state, body)}
        rowKey={({ group }) => group}
        empty={<p>{t('participation.none')}</p>}
      />
      <p className="secretariat-note">{t('participation.note')}</p>
    </Card>
  );
}
