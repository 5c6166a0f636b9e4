// What a part of a page says, as a reader reads it.
import type { Locator, Page } from 'playwright-core';

/** One line of text for a part of a page. */
export const wordsOf = async (part: Locator): Promise<string> => (await part.innerText()).replace(/\s+/g, ' ').trim();

/** The figures of a text, such as 71 and 3692 of “71 3,692 votes”. */
function figures(text: string): number[] {
  return (text.match(/\d[\d,]*/g) ?? []).map((figure) => Number(figure.replaceAll(',', '')));
}

/** The rows of a table from top to bottom, without its heads, with the figures of each cell. */
export async function figuresOf(page: Page, caption: string | RegExp): Promise<number[][][]> {
  const rows = await page.getByRole('table', { name: caption }).getByRole('row').all();
  return Promise.all(rows.slice(1).map(async (row) => (await row.getByRole('cell').allInnerTexts()).map(figures)));
}

/** The result of a division as its page shows it: for each choice, for those who did not vote, and on the roll, heads and votes. */
export async function countsOf(page: Page): Promise<{ groups: number[][][]; total: number[][] }> {
  const rows = await figuresOf(page, 'Members and votes, per group and in total');
  const counts = rows.map((cells) => cells.filter((cell) => cell.length === 2));
  return { groups: counts.slice(0, -1), total: counts.at(-1) ?? [] };
}

/** Adds up the cells of each column, figure by figure. */
export function sumsOf(rows: readonly number[][][]): number[][] {
  const [first = []] = rows;
  return first.map((cell, column) =>
    cell.map((_figure, place) => rows.reduce((sum, row) => sum + (row[column]?.[place] ?? NaN), 0)),
  );
}

/** A row by words in it. */
export function rowOf(table: Locator, words: string): Locator {
  return table.getByRole('row').filter({ hasText: words });
}
