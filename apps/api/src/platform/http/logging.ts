import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import type { Config } from '../config/config';
import { type Middleware, pathOf } from './exchange';

/**
 * The log of the server, one JSON object a line. Lines of requests are written by `requestLines` below: the library's own
 * middleware makes a logger for each request and follows it through every promise, which cost more than the ballot.
 */
export function loggingModule(config: Config) {
  const pinoHttp = { level: config.LOG_LEVEL, wrapSerializers: false, serializers: { err: describeError } };
  return LoggerModule.forRoot({ forRoutes: [], pinoHttp });
}

/** One line per request: no body, cookie, query string or address. What went well is told at the level `debug` only. */
export function requestLines(): Middleware {
  const logger = new Logger('Request');
  return (request, response, next) => {
    const began = performance.now();
    const id = randomUUID();
    response.setHeader('X-Request-Id', id);
    response.once('close', () => {
      const level = response.statusCode >= 400 || !response.writableFinished ? 'log' : 'debug';
      logger[level]({
        req: { id, method: request.method, path: pathOf(request) },
        res: { status: response.statusCode },
        responseTime: Math.round(performance.now() - began),
        msg: response.writableFinished ? 'request completed' : 'request broken off',
      });
    });
    next();
  };
}

/** TypeORM hangs the statement and its parameters on its errors; those may be personal. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: String(error) };
  const code = 'code' in error ? error.code : undefined;
  return { type: error.name, message: error.message, stack: error.stack, ...(code === undefined ? {} : { code }) };
}
