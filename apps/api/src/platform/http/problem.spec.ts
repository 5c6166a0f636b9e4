import { problemSchema } from '@concord/contracts';
import { RefusedRequest, orRefuse, problemOf, refusal } from './problem';
import { statusOf } from './problems/problem-status';

const now = new Date('2026-03-02T09:00:00.000Z');

describe('a refusal as a problem', () => {
  it('has the one shape, with the sentence in the language of the reader', () => {
    expect(problemOf(refusal('request.tooMany', { retryAfterSeconds: 12 }), 'fr', now)).toEqual({
      type: 'urn:concord:problem:request.tooMany',
      title: 'Trop de tentatives',
      status: 429,
      code: 'request.tooMany',
      detail: 'Trop de requêtes ; réessayez dans 12 secondes.',
      params: { retryAfterSeconds: 12 },
      serverTime: '2026-03-02T09:00:00.000Z',
    });
  });

  it('speaks of the procedure in the words of the contract', () => {
    const problem = problemOf(refusal('round.deadlineNotLater', { than: '2026-03-01T12:00:00.000Z' }), 'en', now);
    expect(problem.detail).toContain('2026-03-01T12:00:00.000Z');
    expect(problem.detail).not.toContain('round.deadlineNotLater');
    expect(problemSchema.parse(problem)).toEqual(problem);
  });

  it('names the field at fault', () => {
    const problem = problemOf(refusal('text.empty', undefined, 'blocks.0.text'), 'en', now);
    expect(problem).toMatchObject({ status: 422, errors: [{ field: 'blocks.0.text', code: 'text.empty' }] });
  });

  it.each([
    ['division.notInState', 409],
    ['division.notFound', 404],
    ['capacity.notYours', 403],
    ['comment.onlySubmitter', 403],
    ['amendment.notMover', 403],
    ['edit.quote', 422],
    ['range.outside', 422],
    ['session.needed', 401],
    ['session.tooManyFailures', 429],
    ['server.busy', 503],
  ])('%s has the status %i', (code, status) => {
    expect(statusOf({ code })).toBe(status);
  });

  it('lets what succeeded pass and stops a refusal', () => {
    expect(orRefuse({ ok: true, seq: 4 })).toEqual({ ok: true, seq: 4 });
    expect(() => orRefuse(refusal('division.closed'))).toThrow(RefusedRequest);
  });
});
