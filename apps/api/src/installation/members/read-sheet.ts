import type { Fault, TypedMember } from '@concord/contracts';
import { fault } from '../faults';
import { asTyped, readSheet, type SheetRow } from './csv';
import { type Column, columnOf, columns, folded, neededColumns } from './columns';
import { delegationNamed, type ReadMember, readMember, type RegisterState } from './read-member';

const mostRows = 2_000;

/** A row of the sheet with what it means and what is wrong with it. */
export interface MemberRow {
  readonly line: number;
  /** In the order of the sheet's columns as they are exported. */
  readonly cells: readonly string[];
  readonly member: ReadMember;
  readonly faults: readonly Fault[];
}

export type ReadMembers =
  | { readonly ok: true; readonly rows: readonly MemberRow[]; readonly newDelegations: readonly string[] }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * A sheet of members, every fault of every row at once. A sheet whose head cannot be understood has no rows; rows that
 * begin on a line to be left out are not looked at.
 */
export function readMembers(sheet: string, state: RegisterState, leaveOut: readonly number[] = []): ReadMembers {
  const read = readSheet(sheet);
  if (sheet.includes('\uFFFD')) return { ok: false, faults: [fault('sheet', 'sheet.notReadable')] };
  if (!read.ok) return { ok: false, faults: [fault('sheet', 'sheet.quoteOpen', { line: read.quoteOpenAt })] };
  const [head, ...rows] = read.rows;
  const wrong = head === undefined || rows.length === 0 ? [fault('sheet', 'sheet.empty')] : headFaults(head.cells);
  if (rows.length > mostRows) wrong.push(fault('sheet', 'sheet.tooManyRows', { most: mostRows }));
  if (wrong.length > 0 || head === undefined) return { ok: false, faults: wrong };
  const kept = rows.filter(({ line }) => !leaveOut.includes(line));
  const order = head.cells.map(columnOf);
  const members = withDuplicates(kept.map((row) => rowOf(row, order, state)));
  return { ok: true, ...withDelegations(members, state) };
}

function headFaults(heads: readonly string[]): Fault[] {
  const known = heads.map(columnOf);
  return [
    ...heads.flatMap((head, at) =>
      known[at] !== undefined || head.trim() === ''
        ? []
        : [fault('sheet', 'sheet.columnUnknown', { column: head.slice(0, 80) })],
    ),
    ...heads.flatMap((head, at) =>
      known[at] !== undefined && known.indexOf(known[at]) < at
        ? [fault('sheet', 'sheet.columnTwice', { column: head })]
        : [],
    ),
    ...neededColumns
      .filter((column) => !known.includes(column))
      .map((column) => fault('sheet', 'sheet.columnMissing', { column })),
  ];
}

function rowOf({ line, cells }: SheetRow, order: readonly (Column | undefined)[], state: RegisterState): MemberRow {
  const cellOf = (column: Column): string => asTyped((cells[order.indexOf(column)] ?? '').trim());
  const typed = Object.fromEntries(
    columns.map((column) => [column, order.includes(column) ? cellOf(column) : '']),
  ) as unknown as TypedMember;
  const { member, faults } = readMember(typed, state);
  // More cells than heads: a separator inside a cell has moved the rest, and nothing after it can be trusted.
  const spare = cells.slice(order.length).some((cell) => cell.trim() !== '');
  const miscounted = spare ? [fault('sheet', 'sheet.cellCount', { found: cells.length, expected: order.length })] : [];
  return { line, cells: columns.map((column) => typed[column]), member, faults: [...miscounted, ...faults] };
}

/** One sign-in name is one person: the second row that has it is at fault, and says where the first stands. */
function withDuplicates(rows: readonly MemberRow[]): MemberRow[] {
  const first = new Map<string, number>();
  return rows.map((row) => {
    const { signInName } = row.member;
    const line = first.get(signInName);
    if (signInName === '') return row;
    if (line === undefined) first.set(signInName, row.line);
    return line === undefined
      ? row
      : { ...row, faults: [...row.faults, fault('signInName', 'member.signInNameTwice', { line })] };
  });
}

/** Delegations that the rows bring along; a second row that puts one of them into another group is at fault. */
function withDelegations(rows: readonly MemberRow[], { delegations }: RegisterState) {
  const groups = new Map<string, { name: string; group: string }>();
  const checked = rows.map((row): MemberRow => {
    const { delegation, group } = row.member;
    if (delegation === null || group === null || delegationNamed(delegations, delegation) !== undefined) return row;
    const key = folded(delegation);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { name: delegation, group });
    if (known === undefined || known.group === group) return row;
    const other = fault('delegation', 'member.delegationOtherGroup', {
      delegation: delegation.slice(0, 80),
      group: known.group,
    });
    return { ...row, faults: [...row.faults, other] };
  });
  return { rows: checked, newDelegations: [...groups.values()].map(({ name }) => name) };
}
