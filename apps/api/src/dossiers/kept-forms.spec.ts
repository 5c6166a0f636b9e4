import { KeptForms } from './kept-forms';

const sizeOf = (text: string): number => text.length;

describe('what was made once', () => {
  it('is given to all who ask, also to those who come while it is being made', async () => {
    const forms = new KeptForms(100);
    const make = jest.fn(() => Promise.resolve('made'));
    const both = [forms.get('a', make, sizeOf), forms.get('a', make, sizeOf)];
    expect(await Promise.all(both)).toEqual(['made', 'made']);
    expect(await forms.get('a', make, sizeOf)).toBe('made');
    expect(make).toHaveBeenCalledTimes(1);
  });

  it('goes when there is no room, that first which was asked for longest ago', async () => {
    const forms = new KeptForms(10);
    const make = jest.fn(() => Promise.resolve('12345'));
    for (const key of ['a', 'b', 'a', 'c']) await forms.get(key, make, sizeOf);
    expect([make.mock.calls.length, forms.size]).toEqual([3, 10]);
    await forms.get('a', make, sizeOf);
    expect(make).toHaveBeenCalledTimes(3);
    await forms.get('b', make, sizeOf);
    expect(make).toHaveBeenCalledTimes(4);
  });

  it('is not kept where it is too large or failed', async () => {
    const forms = new KeptForms(4);
    expect(await forms.get('a', () => Promise.resolve('12345'), sizeOf)).toBe('12345');
    expect(forms.size).toBe(0);
    await expect(forms.get('b', () => Promise.reject(new Error('no')), sizeOf)).rejects.toThrow('no');
    expect(await forms.get('b', () => Promise.resolve('yes'), sizeOf)).toBe('yes');
  });
});
