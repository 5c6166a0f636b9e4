import fc from 'fast-check';
import { asTyped, neutralised, readSheet, writeSheet } from './csv';

const rowsOf = (source: string) => {
  const read = readSheet(source);
  if (!read.ok) throw new Error(`open at ${read.quoteOpenAt}`);
  return read.rows;
};

describe('a sheet', () => {
  it('is read with commas, semicolons or tabs, whatever the line ends, and with its byte order mark', () => {
    for (const separator of [',', ';', '\t'])
      for (const end of ['\n', '\r\n', '\r'])
        expect(rowsOf(`\uFEFFname${separator}group${end}"A, B; C"${separator}G${end}`)).toEqual([
          { line: 1, cells: ['name', 'group'] },
          { line: 2, cells: ['A, B; C', 'G'] },
        ]);
  });

  it('counts lines as the file has them, also over quoted line ends and empty rows', () => {
    expect(rowsOf('a,b\n"one\ntwo",x\n\n,\nlast,y')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['one\ntwo', 'x'] },
      { line: 6, cells: ['last', 'y'] },
    ]);
  });

  it('names the line of a quotation mark that is never closed', () => {
    expect(readSheet('a,b\nx,"y\nz')).toEqual({ ok: false, quoteOpenAt: 2 });
  });

  it('is read again as it was written, whatever stands in it', () => {
    const cell = fc.string().map((text) => text.replace(/\r\n?/g, '\n'));
    const row = fc.tuple(fc.constant('x'), cell, cell);
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), (rows) => {
        const read = rowsOf(writeSheet(rows)).map(({ cells }) => cells.map(asTyped));
        expect(read).toEqual(rows.map((cells) => cells.map((each) => asTyped(neutralised(each)))));
      }),
    );
  });

  it('holds no formula when it is written', () => {
    for (const cell of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1']) expect(writeSheet([[cell]])).toBe(`"'${cell}"\r\n`);
  });
});
