import type { Division, RollSummary } from '@concord/procedure';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { GroupMark } from '../../shared/consultation/group-mark';
import { useNames } from '../../shared/consultation/use-names';
import { Figure } from '../../ui/data/figures';
import { Table } from '../../ui/data/table';
import type { TableColumn } from '../../ui/data/table-types';

type Row = Omit<RollSummary, 'weight'> & { weight: string | null };

const sumOf = (totals: readonly string[]): string => String(totals.reduce((sum, each) => sum + BigInt(each), 0n));

/** The frozen roll per group: heads, weight of each, votes together. */
export function RollTable({ division }: { division: Division }): ReactElement {
  const { t } = useTranslation('divisions');
  const names = useNames();
  const total: Row = {
    group: '',
    onRoll: division.roll.reduce((sum, { onRoll }) => sum + onRoll, 0),
    weight: null,
    total: sumOf(division.roll.map((each) => each.total)),
  };
  const columns: readonly TableColumn<Row>[] = [
    {
      id: 'group',
      label: t('group'),
      cell: ({ group }) =>
        group === '' ? (
          <strong>{t('total')}</strong>
        ) : (
          <span className="ui-key-name">
            <GroupMark group={group} size="small" isNamed /> {names.group(group)}
          </span>
        ),
    },
    { id: 'onRoll', label: t('roll.heads'), cell: ({ onRoll }) => <Figure value={onRoll} />, align: 'end' },
    {
      id: 'weight',
      label: t('roll.weight'),
      cell: ({ weight }) => (weight === null ? '' : <Figure value={weight} />),
      align: 'end',
    },
    { id: 'total', label: t('roll.total'), cell: ({ total: votes }) => <Figure value={votes} />, align: 'end' },
  ];
  return (
    <Table
      caption={t('roll.title')}
      columns={columns}
      rows={[...division.roll, total]}
      rowKey={({ group }) => group}
      empty={<p>{t('roll.empty')}</p>}
    />
  );
}
