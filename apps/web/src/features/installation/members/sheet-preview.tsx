import { refusalSentence, type MembersPreview } from '@concord/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useInterfaceLanguage } from '../../../shared/consultation/use-names';
import { Table } from '../../../ui/data/table';
import { Banner } from '../../../ui/feedback/banner';
import { StateBadge } from '../../../ui/marks/badge';

type Row = MembersPreview['rows'][number];
const columns = ['name', 'signInName', 'group', 'delegation', 'roles', 'vote'] as const;
const shown = (cell = ''): string => (cell === '' ? '–' : cell);

function Faults({ row }: { row: Row }): ReactElement {
  const { t } = useTranslation('installation');
  const language = useInterfaceLanguage();
  if (row.faults.length === 0) return <StateBadge tone="success">{t('sheet.fine')}</StateBadge>;
  return (
    <ul className="installation-faults">
      {row.faults.map(({ field, code, params }, at) => (
        <li key={`${field} ${at}`}>{refusalSentence(code, params, language) ?? code}</li>
      ))}
    </ul>
  );
}

/** All rows as they were read, those at fault first. */
export function SheetPreview({ preview: { rows, newDelegations } }: { preview: MembersPreview }): ReactElement {
  const { t } = useTranslation('installation');
  const wrong = rows.filter(({ faults }) => faults.length > 0);
  const ordered = [...wrong, ...rows.filter(({ faults }) => faults.length === 0)];
  return (
    <>
      <Banner tone={wrong.length === 0 ? 'success' : 'warning'} isUrgent>
        <p>{t('sheet.rows', { count: rows.length - wrong.length })}</p>
        {wrong.length === 0 ? null : <p>{t('sheet.wrong', { count: wrong.length })}</p>}
        {newDelegations.length === 0 ? null : <p>{t('sheet.newDelegations', { names: newDelegations.join(', ') })}</p>}
      </Banner>
      <Table
        caption={t('sheet.preview')}
        rows={ordered}
        rowKey={({ line }) => String(line)}
        empty={null}
        columns={[
          { id: 'line', label: t('sheet.line'), cell: ({ line }) => line, align: 'end', isNarrow: true },
          { id: 'faults', label: t('sheet.faults'), cell: (row) => <Faults row={row} /> },
          ...columns.map((id, at) => ({ id, label: t(`members.${id}`), cell: ({ cells }: Row) => shown(cells[at]) })),
        ]}
      />
    </>
  );
}
