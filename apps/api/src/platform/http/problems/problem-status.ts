/** Codes of the platform itself; anything else goes by its noun or reason below. */
const exact: Readonly<Record<string, number>> = {
  'request.invalid': 400,
  'request.malformed': 400,
  'request.notFound': 404,
  'request.foreignOrigin': 403,
  'request.tooLarge': 413,
  'request.tooMany': 429,
  'request.unsupported': 415,
  'request.methodUnknown': 405,
  'session.needed': 401,
  'session.wrongPassword': 401,
  'session.tooManyFailures': 429,
  'entry.tooLong': 422,
  'demonstration.off': 404,
  'demonstration.personUnknown': 404,
  'server.busy': 503,
  'server.failed': 500,
};

/** Refusals of these nouns are about what was typed, not about the state of things. */
const inputNouns = new Set(['text', 'range', 'edit', 'weights', 'entitlement']);

/** Reasons that are about who acts, whatever the noun. */
const standingReasons = new Set(['onlySubmitter', 'notAuthor', 'notMover', 'wrongGroup']);

/**
 * The HTTP status of a refusal. Who may not see a thing is answered before any use case runs, as if it were not there
 * (404). Who sees it but lacks the capacity is told so (403); what the state forbids is a conflict (409).
 */
export function statusOf(refused: { code: string; field?: string }): number {
  const known = exact[refused.code];
  if (known !== undefined) return known;
  const [noun = '', reason = ''] = refused.code.split('.');
  if (reason === 'notFound') return 404;
  if (noun === 'capacity' || standingReasons.has(reason)) return 403;
  if (inputNouns.has(noun) || refused.field !== undefined) return 422;
  return 409;
}
