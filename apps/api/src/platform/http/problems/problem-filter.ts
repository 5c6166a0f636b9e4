import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Inject, Logger } from '@nestjs/common';
import { Clock } from '../../config/clock';
import type { ApiRequest, ApiResponse } from '../exchange';
import { isOutage } from './outage';
import { type FieldError, RefusedRequest, type Refusal, problemOf, refusal } from '../problem';
import { readerLanguage } from '../reader-language';

const codesByStatus: Readonly<Record<number, string>> = {
  401: 'session.needed',
  403: 'request.notFound',
  404: 'request.notFound',
  405: 'request.methodUnknown',
  413: 'request.tooLarge',
  415: 'request.unsupported',
  429: 'request.tooMany',
  503: 'server.busy',
};

/** Whatever leaves the api as an exception becomes a problem here; what was not foreseen is logged, once, and not told. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  constructor(@Inject(Clock) private readonly clock: Clock) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<ApiRequest>();
    const response = http.getResponse<ApiResponse>();
    const { refused, errors } = this.reading(error, response.getHeader('X-Request-Id'));
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const retry = refused.params?.['retryAfterSeconds'] ?? (refused.code === 'server.busy' ? 1 : undefined);
    if (retry !== undefined) response.setHeader('Retry-After', String(retry));
    const problem = problemOf(refused, readerLanguage(request), this.clock.now(), errors);
    response.setHeader('Content-Type', 'application/problem+json; charset=utf-8');
    response.setHeader('Cache-Control', 'no-store');
    response.status(problem.status).json(problem);
  }

  private reading(error: unknown, request: unknown): { refused: Refusal; errors?: FieldError[] } {
    if (error instanceof RefusedRequest)
      return { refused: error.refusal, ...(error.errors === undefined ? {} : { errors: error.errors }) };
    const status = clientStatus(error);
    if (status !== undefined) return { refused: refusal(codesByStatus[status] ?? 'request.malformed') };
    if (isOutage(error)) {
      this.logger.warn({ request, msg: `answered 503: ${error instanceof Error ? error.message : String(error)}` });
      return { refused: refusal('server.busy') };
    }
    this.logger.error({ request, err: error });
    return { refused: refusal('server.failed') };
  }
}

/** The status of what Nest or the body parser throws at the client's fault. */
function clientStatus(error: unknown): number | undefined {
  const status = error instanceof HttpException ? error.getStatus() : statusProperty(error);
  return status !== undefined && ((status >= 400 && status < 500) || status === 503) ? status : undefined;
}

function statusProperty(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('status' in error) || !('expose' in error)) return undefined;
  return typeof error.status === 'number' ? error.status : undefined;
}
