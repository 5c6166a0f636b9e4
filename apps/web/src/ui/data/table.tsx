import { type ReactElement, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../feedback/announcer';
import { Icon } from '../marks/icon';
import { sortRows, type TableColumn, type TableSort } from './table-types';

interface TableProps<Row> {
  /** Names the table; shown above it unless `hidesCaption`. */
  caption: string;
  hidesCaption?: boolean;
  columns: readonly TableColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** An EmptyState, shown instead of a table without rows. */
  empty: ReactNode;
  initialSort?: TableSort;
  /** Marks the row the reader is dealing with. */
  currentKey?: string;
  /** What stands across the whole width below a row, such as the form that changes it; null where nothing does. */
  below?: (row: Row) => ReactNode;
}

interface HeadProps<Row> {
  column: TableColumn<Row>;
  sort: TableSort | null;
  onSort: (sort: TableSort) => void;
}

function Head<Row>({ column, sort, onSort }: HeadProps<Row>): ReactElement {
  const { t } = useTranslation('ui');
  const direction = sort?.column === column.id ? sort.direction : undefined;
  const next = direction === 'ascending' ? 'descending' : 'ascending';
  const classes = `ui-cell-${column.align ?? 'start'}${column.isNarrow === true ? ' ui-cell-narrow' : ''}`;
  if (column.sortBy === undefined) {
    return (
      <th role="columnheader" scope="col" className={classes}>
        {column.label}
      </th>
    );
  }
  return (
    <th role="columnheader" scope="col" className={classes} aria-sort={direction ?? 'none'}>
      <button
        type="button"
        className="ui-sort"
        onClick={() => {
          onSort({ column: column.id, direction: next });
          announce(t(`sorted.${next}`, { column: column.label }));
        }}
      >
        {column.label}
        <Icon
          name={direction === undefined ? 'sort' : direction === 'ascending' ? 'arrow-up' : 'arrow-down'}
          size="small"
        />
      </button>
    </th>
  );
}

interface BodyRowProps<Row> {
  row: Row;
  columns: readonly TableColumn<Row>[];
  header: string | undefined;
  isCurrent: boolean;
  below: ReactNode;
}

function BodyRow<Row>({ row, columns, header, isCurrent, below }: BodyRowProps<Row>): ReactElement {
  return (
    <>
      <tr role="row" aria-current={isCurrent ? 'true' : undefined}>
        {columns.map((column) => {
          const isHeader = column.id === header;
          const Cell = isHeader ? 'th' : 'td';
          return (
            <Cell
              key={column.id}
              role={isHeader ? 'rowheader' : 'cell'}
              {...(isHeader ? { scope: 'row' } : {})}
              className={`ui-cell-${column.align ?? 'start'}${column.isNarrow === true ? ' ui-cell-narrow' : ''}`}
            >
              <span className="ui-cell-label" aria-hidden="true">
                {column.label}
              </span>
              <span className="ui-cell-content">{column.cell(row)}</span>
            </Cell>
          );
        })}
      </tr>
      {below === null ? null : (
        <tr role="row" className="ui-row-below">
          <td role="cell" colSpan={columns.length}>
            {below}
          </td>
        </tr>
      )}
    </>
  );
}

/**
 * Rows and columns, sortable by their heads. On small screens each row becomes a block with the column's name before
 * every value; the roles are written out, because a changed `display` would take them away.
 */
export function Table<Row>(props: TableProps<Row>): ReactElement {
  const { caption, hidesCaption = false, columns, rows, rowKey, empty, initialSort, currentKey, below } = props;
  const { i18n } = useTranslation('ui');
  const [sort, setSort] = useState<TableSort | null>(initialSort ?? null);
  if (rows.length === 0) return <>{empty}</>;
  const header = (columns.find((column) => column.isRowHeader === true) ?? columns[0])?.id;
  return (
    <table role="table" className="ui-table ui-figures">
      <caption className={hidesCaption ? 'ui-hidden' : undefined}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <Head key={column.id} column={column} sort={sort} onSort={setSort} />
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {sortRows(rows, columns, sort, i18n.language).map((row) => (
          <BodyRow
            key={rowKey(row)}
            row={row}
            columns={columns}
            header={header}
            isCurrent={currentKey !== undefined && rowKey(row) === currentKey}
            below={below?.(row) ?? null}
          />
        ))}
      </tbody>
    </table>
  );
}
