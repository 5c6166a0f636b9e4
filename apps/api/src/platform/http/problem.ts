import type { Problem } from '@concord/contracts';
import { HttpException } from '@nestjs/common';
import { statusOf } from './problems/problem-status';
import type { Language } from './reader-language';
import { sentenceFor, titleFor } from './problems/sentences';

/** Why something was not done. A value: use cases return it, and only the edge turns it into an answer. */
export interface Refusal {
  readonly ok: false;
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly field?: string;
}

/** One field at fault: its path (`blocks.0.text`, empty where the whole body is meant), code and sentence. */
export type FieldError = NonNullable<Problem['errors']>[number];

/** Carries a refusal from a controller or guard to the filter, where Nest leaves no way but an exception. */
export class RefusedRequest extends HttpException {
  constructor(
    readonly refusal: Refusal,
    readonly errors?: FieldError[],
  ) {
    super(refusal.code, statusOf(refusal));
  }
}

export function refuse(refusal: Refusal): never {
  throw new RefusedRequest(refusal);
}

/** For one-line endpoints: hands on what succeeded, and answers a refusal with its problem. */
export function orRefuse<Outcome>(outcome: Outcome): Exclude<Outcome, { ok: false }> {
  if (isRefusal(outcome)) refuse(outcome);
  return outcome as Exclude<Outcome, { ok: false }>;
}

export const refusal = (code: string, params?: Refusal['params'], field?: string): Refusal => ({
  ok: false,
  code,
  ...(params === undefined ? {} : { params }),
  ...(field === undefined ? {} : { field }),
});

export function problemOf(refused: Refusal, language: Language, now: Date, errors?: FieldError[]): Problem {
  const status = statusOf(refused);
  const detail = sentenceFor(refused.code, refused.params ?? {}, language);
  const listed = errors ?? (refused.field === undefined ? [] : [{ field: refused.field, code: refused.code, detail }]);
  return {
    type: `urn:concord:problem:${refused.code}`,
    title: titleFor(status, language),
    status,
    code: refused.code,
    detail,
    ...(refused.params === undefined ? {} : { params: refused.params }),
    ...(listed.length === 0 ? {} : { errors: listed }),
    serverTime: now.toISOString(),
  };
}

function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'ok' in value && value.ok === false && 'code' in value;
}
