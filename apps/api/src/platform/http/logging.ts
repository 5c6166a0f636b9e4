import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { RequestMethod } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import type { Config } from '../config/config';
import { pathOf } from './exchange';

/** One line per request: no body, cookie, query string or address; an error without the values of its statement. */
export function loggingModule(config: Config) {
  return LoggerModule.forRoot({
    forRoutes: [{ path: '{*path}', method: RequestMethod.ALL }],
    pinoHttp: {
      level: config.LOG_LEVEL,
      genReqId: (_request: IncomingMessage, response: ServerResponse) => {
        const id = randomUUID();
        response.setHeader('X-Request-Id', id);
        return id;
      },
      customLogLevel: (_request, response) => (response.statusCode >= 400 ? 'info' : 'debug'),
      // The error itself has been logged where it was turned into a problem.
      customErrorObject: (_request, response, _error, line: { responseTime: number }) => ({
        res: response,
        responseTime: line.responseTime,
      }),
      wrapSerializers: false,
      serializers: {
        req: (request: IncomingMessage & { id: unknown; originalUrl?: string }) => ({
          id: request.id,
          method: request.method,
          path: pathOf(request),
        }),
        res: (response: ServerResponse) => ({ status: response.statusCode }),
        err: describeError,
      },
    },
  });
}

/** TypeORM hangs the statement and its parameters on its errors; those may be personal. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: String(error) };
  const code = 'code' in error ? error.code : undefined;
  return { type: error.name, message: error.message, stack: error.stack, ...(code === undefined ? {} : { code }) };
}
