import { textIn, type Revision } from './revision';

const revision: Revision = {
  id: 'r2',
  block: 'p1',
  parent: 'r1',
  texts: { en: 'Pay.', fr: 'Payer.' },
  cause: { kind: 'amendment', amendment: 'd-1' },
};

describe('a revision', () => {
  it('has a text per language, or none', () => {
    expect(textIn(revision, 'fr')).toBe('Payer.');
    expect(textIn(revision, 'es')).toBeNull();
    expect(textIn(revision, 'toString')).toBeNull();
  });
});
