import { procedureRefusals } from '@concord/procedure';
import { interfaceLanguages, refusalSentence, termsIn } from '../src';

describe('sentences', () => {
  test.each(interfaceLanguages)('every reason of the procedure has one in %s, without holes left over', (language) => {
    for (const code of procedureRefusals) {
      const sentence = refusalSentence(code, {}, language);
      expect(sentence).not.toBeNull();
      expect(sentence).not.toMatch(/[{}]/);
      expect(sentence?.length).toBeGreaterThan(10);
    }
  });

  test('states and capacities are said in the reader’s words', () => {
    expect(refusalSentence('amendment.notInState', { state: 'fell' }, 'fr')).toContain('devenu caduc');
    expect(refusalSentence('capacity.notEntitled', { kind: 'observer', needed: 'chair' }, 'es')).toContain(
      'presidencia',
    );
  });

  test('the reason for having no vote is a sentence of its own', () => {
    const sentence = refusalSentence('division.notOnRoll', { kind: 'deputy', reason: 'entitlement.deputy' }, 'en');
    expect(sentence).toContain(termsIn('en').noVote['entitlement.deputy']);
  });

  test('a code of another family is not spoken here', () => {
    expect(refusalSentence('request.invalid', {}, 'en')).toBeNull();
  });

  test('the three languages translate the same parameters', () => {
    for (const code of procedureRefusals) {
      const params = Object.fromEntries(
        ['count', 'minimum', 'group', 'languages', 'deadlineAt'].map((k) => [k, `‹${k}›`]),
      );
      const holes = interfaceLanguages.map((language) =>
        [...(refusalSentence(code, params, language) ?? '').matchAll(/‹\w+›/g)].map(([hole]) => hole).sort(),
      );
      expect(holes[1]).toEqual(holes[0]);
      expect(holes[2]).toEqual(holes[0]);
    }
  });
});
