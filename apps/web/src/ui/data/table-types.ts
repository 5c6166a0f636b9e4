import type { ReactNode } from 'react';

export interface TableColumn<Row> {
  id: string;
  label: string;
  cell: (row: Row) => ReactNode;
  /** Makes the column sortable: numbers by size, words by the reader's alphabet. */
  sortBy?: (row: Row) => string | number;
  align?: 'start' | 'end';
  /** The cell that names the row; the first column unless another says so. */
  isRowHeader?: boolean;
  /** Keeps short things from being wrapped. */
  isNarrow?: boolean;
}

export interface TableSort {
  column: string;
  direction: 'ascending' | 'descending';
}

/** Sorts without changing what it was given; rows that are equal keep their order. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly TableColumn<Row>[],
  sort: TableSort | null,
  language: string,
): readonly Row[] {
  const key = columns.find((column) => column.id === sort?.column)?.sortBy;
  if (sort === null || key === undefined) return rows;
  const collator = new Intl.Collator(language, { numeric: true });
  const sign = sort.direction === 'ascending' ? 1 : -1;
  return [...rows].sort((a, b) => {
    const [left, right] = [key(a), key(b)];
    if (typeof left === 'number' && typeof right === 'number') return sign * (left - right);
    return sign * collator.compare(String(left), String(right));
  });
}
