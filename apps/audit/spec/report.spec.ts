import type { Document, Provision } from '@concord/procedure';
import { emptyState } from '@concord/procedure';
import { questionOf } from '../src/verify/report';

const draft: Document = {
  ...{ id: 'draft', kind: 'draft', title: { en: 'Draft' }, sourceHash: null, notes: null, review: null },
};
const block = (id: string, position: number, kind: Provision['kind'], label: string | null): Provision => ({
  ...{ id, document: 'draft', parent: null, position, kind, label, headings: null, state: 'open' },
  ...{ source: null, instruments: [], revision: `${id}-1` },
});
const blocks = [
  block('opening', 1, 'heading', null),
  block('first', 2, 'paragraph', '7'),
  block('second', 3, 'paragraph', '8'),
];
const state = {
  ...emptyState,
  documents: new Map([[draft.id, draft]]),
  provisions: new Map(blocks.map((one) => [one.id, one])),
};

describe('a question in the report', () => {
  const question = questionOf(state);
  const called = (provision: string): string => question({ question: { kind: 'provision', provision } });

  it('calls a provision by its number as printed now', () => {
    expect(called('second')).toBe('provision 2');
  });

  it('calls it by its id where it has no number, in one line', () => {
    expect(called('opening')).toBe('provision opening');
    expect(called('gone\n')).toBe('provision gone\ufffd');
  });
});
