import type { Fault, InstallationRefusalCode } from '@concord/contracts';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { ApiRequest } from '../platform/http/exchange';
import { type FieldError, orRefuse, RefusedRequest, type Refusal, refusal } from '../platform/http/problem';
import { sentenceFor } from '../platform/http/problems/sentences';
import { type Language, readerLanguage } from '../platform/http/reader-language';

/** One thing wrong with one field; all of a form or a row are told at once. */
export const fault = (field: string, code: InstallationRefusalCode, params: Fault['params'] = {}): Fault => ({
  ...{ field, code, params },
});

/** A refusal for several reasons, each with its field. */
export interface Faulty extends Refusal {
  readonly faults: readonly Fault[];
}

export const faulty = (faults: readonly Fault[]): Faulty => ({ ok: false, code: 'request.invalid', faults });

/** The language in which the person at the other end is answered. */
export const ReaderLanguage = createParamDecorator((_: undefined, context: ExecutionContext): Language =>
  readerLanguage(context.switchToHttp().getRequest<ApiRequest>()),
);

/** For one-line endpoints: as `orRefuse`, and with several reasons each stands beside its field. */
export function orExplain<Outcome>(outcome: Outcome, language: Language): Exclude<Outcome, { ok: false }> {
  if (typeof outcome !== 'object' || outcome === null || !('faults' in outcome)) return orRefuse(outcome);
  const { faults } = outcome as unknown as Faulty;
  const errors = faults.map(({ field, code, params }): FieldError => ({
    ...{ field, code, detail: sentenceFor(code, params, language) },
  }));
  throw new RefusedRequest(refusal('request.invalid'), errors);
}
