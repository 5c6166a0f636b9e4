import { TEXT_LIMIT } from './admissible';
import { compare } from './compare';
import { applyEdits, editsBetween, marksOfEdits } from './edits';

const long = 'x'.repeat(TEXT_LIMIT + 1);

describe('edits', () => {
  it('are one for the whole of a text too long to compare, and none if it is unchanged', () => {
    expect(compare(long, 'x', 'en')).toEqual({ ok: false, code: 'text.tooLong' });
    expect(compare('x', long, 'en')).toEqual({ ok: false, code: 'text.tooLong' });
    expect(applyEdits(long, editsBetween(long, 'x', 'en'))).toEqual({ ok: true, text: 'x' });
    expect(editsBetween(long, long, 'en')).toEqual([]);
  });

  it('are drawn as the comparison drew them', () => {
    const before = 'All fees are due. Some fall.';
    const after = 'No fees are due. Some always fall.';
    const compared = compare(before, after, 'en');
    expect({ ok: true, marks: marksOfEdits(before, editsBetween(before, after, 'en')) }).toEqual(compared);
  });
});
