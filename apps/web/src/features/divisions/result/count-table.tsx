import { termsIn } from '@concord/contracts';
import type { CountRecord, ResultRecord } from '@concord/procedure';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { GroupMark } from '../../../shared/consultation/group-mark';
import { useInterfaceLanguage, useNames } from '../../../shared/consultation/use-names';
import { Figure } from '../../../ui/data/figures';
import { Table } from '../../../ui/data/table';
import type { TableColumn } from '../../../ui/data/table-types';

interface Row extends CountRecord {
  /** Null: the body as a whole. */
  group: string | null;
}

function Count({ heads, votes }: { heads: number; votes: string }): ReactElement {
  const { t } = useTranslation('divisions');
  return (
    <span className="division-count">
      <strong>
        <Figure value={heads} />
      </strong>
      <span className="division-count-votes">
        <Figure value={votes} /> {t('votes')}
      </span>
    </span>
  );
}

/** Heads beside weighted votes, per group and in total; groups are left out where the method and the numbers forbid them. */
export function CountTable({ result }: { result: ResultRecord }): ReactElement {
  const { t } = useTranslation('divisions');
  const names = useNames();
  const terms = termsIn(useInterfaceLanguage());
  const rows: readonly Row[] = [...result.groups, { group: null, ...result.total }];
  const part = (id: 'for' | 'against' | 'abstain' | 'notVoting', label: string): TableColumn<Row> => ({
    id,
    label,
    cell: ({ heads, weighted }) => <Count heads={heads[id]} votes={weighted[id]} />,
    align: 'end',
  });
  const columns: readonly TableColumn<Row>[] = [
    {
      id: 'group',
      label: t('group'),
      cell: ({ group }) =>
        group === null ? (
          <strong>{t('total')}</strong>
        ) : (
          <span className="ui-key-name">
            <GroupMark group={group} size="small" isNamed /> {names.group(group)}
          </span>
        ),
    },
    part('for', terms.choice.for),
    part('against', terms.choice.against),
    part('abstain', terms.choice.abstain),
    part('notVoting', t('notVoting')),
    {
      id: 'total',
      label: t('result.onRoll'),
      cell: ({ heads, weighted }) => <Count heads={heads.onRoll} votes={weighted.total} />,
      align: 'end',
    },
  ];
  return (
    <Table
      caption={t('result.table')}
      columns={columns}
      rows={rows}
      rowKey={({ group }) => group ?? ''}
      empty={<p>{t('roll.empty')}</p>}
    />
  );
}
