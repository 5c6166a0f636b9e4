import { answer } from '../src/answer';

const one = { id: 'A1', order: 1, proposedText: '<p>Two.</p>' };
const good = { base: '<p>One.</p>', amendments: [one] };
const proposing = (proposedText: string) => ({ ...good, amendments: [{ ...one, proposedText }] });

/** Input, and the field that the message must begin with. */
const TABLE: [unknown, string][] = [
  ['', 'input'],
  [[], 'input'],
  [{}, 'base'],
  [{ base: '<p>One.</p>' }, 'amendments'],
  [{ ...good, base: 1 }, 'base'],
  [{ ...good, base: 'One.' }, 'base'],
  [{ ...good, base: '<p>One.' }, 'base'],
  [{ ...good, base: '<p>One.</p></p>' }, 'base'],
  [{ ...good, base: '<p>One <strong>two.</p>' }, 'base'],
  [{ ...good, base: '<p>One <strong>two</em>.</p>' }, 'base'],
  [{ ...good, base: '<p></p>' }, 'base'],
  [{ ...good, base: '<ul></ul>' }, 'base'],
  [{ ...good, base: '<li>One.</li>' }, 'base'],
  [{ ...good, base: '<p><p>One.</p></p>' }, 'base'],
  [{ ...good, base: '<ul>One.<li>Two.</li></ul>' }, 'base'],
  [{ ...good, base: '<ul><li>One<ul><li>two</li></ul>three</li></ul>' }, 'base'],
  [{ ...good, base: '<p class="x">One.</p>' }, 'base'],
  [{ ...good, base: '<h1>One.</h1>' }, 'base'],
  [{ ...good, base: '<p>One & two.</p>' }, 'base'],
  [{ ...good, base: '<p>One&nbsp;two.</p>' }, 'base'],
  [{ ...good, base: '<p>1 < 2</p>' }, 'base'],
  [{ ...good, base: '<p>e<em>\u0301</em></p>' }, 'base'],
  [{ ...good, base: '<p>One\u0000.</p>' }, 'base'],
  [{ ...good, base: '<p>One\u202e.</p>' }, 'base'],
  [{ ...good, base: '<p>One\u2067.</p>' }, 'base'],
  [{ ...good, base: `<p>${'x'.repeat(20_001)}</p>` }, 'base'],
  [{ ...good, amendments: {} }, 'amendments'],
  [{ ...good, amendments: [1] }, 'amendments[0]'],
  [{ ...good, amendments: [{ ...one, id: undefined }] }, 'amendments[0].id'],
  [{ ...good, amendments: [{ ...one, id: '' }] }, 'amendments[0].id'],
  [{ ...good, amendments: [{ ...one, id: 'base' }] }, 'amendments[0].id'],
  [{ ...good, amendments: [one, one] }, 'amendments[1].id'],
  [{ ...good, amendments: [{ ...one, order: '1' }] }, 'amendments[0].order'],
  [{ ...good, amendments: [{ ...one, order: 1.5 }] }, 'amendments[0].order'],
  [{ ...good, amendments: [{ ...one, proposedText: null }] }, 'amendments[0].proposedText'],
  [proposing('<p>Two.'), 'amendments[0].proposedText'],
  [proposing(`<p>${'x'.repeat(20_001)}</p>`), 'amendments[0].proposedText'],
  [proposing('<p>One\ud800.</p>'), 'amendments[0].proposedText'],
  [{ ...good, parents: [] }, 'parents'],
  [{ ...good, parents: { A2: 'A1' } }, 'parents.A2'],
  [{ ...good, parents: { A1: 'A2' } }, 'parents.A1'],
  [{ ...good, parents: { A1: 'A1' } }, 'parents.A1'],
  [
    { ...good, amendments: [one, { ...one, id: 'A2' }, { ...one, id: 'A3' }], parents: { A2: 'A1', A3: 'A2' } },
    'parents.A3',
  ],
  [{ ...good, baseAfter: 'gone' }, 'baseAfter'],
];

describe('merge, bad input', () => {
  it.each(TABLE)('%j names its field', (input, field) => {
    const { code, out, err } = answer(['merge'], () => (typeof input === 'string' ? input : JSON.stringify(input)));
    expect({ code, out, field: err.slice(0, err.indexOf(': ')) }).toEqual({ code: 2, out: '', field });
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  it('takes a text of 20,000 characters, amendments that change nothing, and none at all', () => {
    const long = `<p>${'word '.repeat(4000)}</p>`;
    const same = answer(['merge'], () => JSON.stringify({ base: long, amendments: [{ ...one, proposedText: long }] }));
    expect(JSON.parse(same.out)).toEqual({ collisions: [], sameInsertionPoint: [], mergedText: long });
    const none = answer(['merge'], () => JSON.stringify({ base: long, amendments: [] }));
    expect(none.out).toBe(same.out);
  });

  it('passes over blanks between blocks, and writes what it reads', () => {
    const base =
      ' <p>a &lt;b&gt; &amp; c</p>\n<ul>\n <li>one\n  <ol><li><em>x <strong>y</strong></em></li></ol>\n </li>\n</ul>\n';
    const { out } = answer(['merge'], () => JSON.stringify({ base, amendments: [] }));
    const text = '<p>a &lt;b&gt; &amp; c</p><ul><li>one<ol><li><em>x <strong>y</strong></em></li></ol></li></ul>';
    expect(JSON.parse(out)).toMatchObject({ mergedText: text });
  });
});
