import type { z } from 'zod';

/** One endpoint of the api, as both ends and the OpenAPI document take it. */
export interface Endpoint {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below `/api`; `:name` is a parameter, a UUID, but for `:seq`, which is a place in a log. */
  readonly path: string;
  readonly summary: string;
  readonly body?: z.ZodType;
  readonly answer: z.ZodType;
  /** Media type of an answer that is not JSON. */
  readonly answerType?: string;
}
