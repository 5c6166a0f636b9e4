import type { IncomingMessage, ServerResponse } from 'node:http';

/** What the api uses of a request; the server underneath is Express. */
export interface ApiRequest extends IncomingMessage {
  readonly body: unknown;
  readonly params: Record<string, string>;
  readonly query: unknown;
  readonly originalUrl: string;
  /** Address of the client, behind a trusted proxy the one that it names. */
  readonly ip?: string;
}

export interface ApiResponse extends ServerResponse {
  status(code: number): this;
  json(body: unknown): this;
  sendFile(path: string, options: { root: string; headers?: Record<string, string>; cacheControl?: boolean }): void;
}

export type Next = (error?: unknown) => void;
export type Middleware = (request: ApiRequest, response: ApiResponse, next: Next) => void;

/** The path without its query string, which may hold what a person typed. */
export function pathOf(request: Pick<IncomingMessage, 'url'> & { originalUrl?: string }): string {
  return (request.originalUrl ?? request.url ?? '/').split('?', 1)[0] ?? '/';
}

export const isApiPath = (path: string): boolean => path === '/api' || path.startsWith('/api/');
