import { Comparison, difference } from '../src/verify/pack/difference';

describe('the first difference', () => {
  it('is named by its path', () => {
    const expected = { a: [{ b: 1, c: 'x' }], d: null };
    expect(difference('$', expected, { a: [{ b: 1, c: 'x' }], d: null })).toBeUndefined();
    expect(difference('$', expected, { a: [{ b: 2, c: 'x' }], d: null })).toBe('$.a[0].b');
    expect(difference('$', expected, { a: [{ b: 1 }], d: null })).toBe('$.a[0].c');
    expect(difference('$', expected, { a: [{ b: 1, c: 'x' }, 1], d: null })).toBe('$.a.1');
    expect(difference('$', expected, { a: [{ b: 1, c: 'x' }], d: null, e: 1 })).toBe('$.e');
    expect(difference('$', expected, { a: {}, d: null })).toBe('$.a');
    expect(difference('$', expected, null)).toBe('$');
    expect(difference('$', null, {})).toBe('$');
  });

  it('does not ask how a comparison is drawn, but where it leads', () => {
    const from = new Comparison('one two', 'one three');
    const equal = { op: 'equal', text: 'one ' };
    const drawn = [equal, { op: 'delete', text: 'two' }, { op: 'insert', text: 'three' }];
    const otherwise = [
      { op: 'delete', text: 'one two' },
      { op: 'insert', text: 'one three' },
    ];
    expect([difference('$', from, drawn), difference('$', from, otherwise)]).toEqual([undefined, undefined]);
    for (const wrong of [
      [equal],
      null,
      'x',
      [null],
      [{ ...equal, op: 'move' }],
      [{ ...equal, more: 1 }],
      [{ op: 'equal' }],
    ]) {
      expect(difference('$', from, wrong)).toBe('$');
    }
  });
});
