import { figureLines, figureOf, ratioText, rate, size, table, time } from './lines.mjs';

describe('a number', () => {
  it.each([
    [1234.6, '1,235'],
    [56.78, '56.8'],
    [0.1234, '0.12'],
  ])('%d is written with the digits that mean something', (value, written) => {
    expect(figureOf(value)).toBe(written);
  });

  it('has its unit', () => {
    expect([time(12.3), time(1500), rate(4300), size(2048), size(3 * 2 ** 20)]).toEqual([
      ...['12.3 ms', '1.5 s', '4,300 /s', '2 KiB', '3 MiB'],
    ]);
  });
});

describe('a figure', () => {
  it('stands above its limit, with the ratio and what is asked of it', () => {
    const ratio = { median: 0.2, low: 0.18, high: 0.211 };
    const figure = {
      name: 'ballots',
      value: '800 /s',
      limit: '4,000 /s',
      limitOf: 'inserts',
      ratio,
      wanted: 'at least 0.15',
    };
    expect(figureLines(figure)).toBe(
      'ballots: 800 /s\n  limit 4,000 /s: inserts\n  ratio 0.20 (0.18 to 0.21), at least 0.15',
    );
  });

  it('without a ratio says beside the value what is asked of it', () => {
    const figure = { name: 'p99', value: '1 s', limit: '20 ms', limitOf: 'inserts', wanted: 'at most 1.5 s' };
    expect(figureLines(figure)).toBe('p99: 1 s, at most 1.5 s\n  limit 20 ms: inserts');
  });

  it('measured once has a ratio without a spread', () => {
    expect(ratioText({ median: 0.5, low: 0.5, high: 0.5 })).toBe('0.50');
  });
});

describe('a table', () => {
  it('is one of Markdown', () => {
    expect(table(['a', 'b'], [['1', '2']])).toBe('| a | b |\n| --- | --- |\n| 1 | 2 |');
  });
});
