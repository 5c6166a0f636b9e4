import { type QueryKey, queryOptions } from '@tanstack/react-query';
import type { Answer, Failure } from './answer';
import { http } from './api';
import type { Parse } from './http';

/** Carries a failure through the query cache, which knows errors only as exceptions. */
export class ViewError extends Error {
  constructor(readonly failure: Failure) {
    super(failure.kind === 'refusal' ? failure.code : failure.kind);
    this.name = 'ViewError';
  }
}

/** The failure behind a query's error; null while there is none. What is not ours is a fault. */
export function failureOf(error: Error | null): Failure | null {
  if (error === null) return null;
  return error instanceof ViewError ? error.failure : { ok: false, kind: 'fault', status: 0 };
}

/** The value of an answer, or a ViewError. Only inside a queryFn. */
export async function valueOf<T>(answer: Promise<Answer<T>>): Promise<T> {
  const settled = await answer;
  if (!settled.ok) throw new ViewError(settled);
  return settled.value;
}

/** Options of useQuery for a view fetched by GET: `useQuery(view(['record', id], path, parse))`. */
export function view<T>(key: QueryKey, path: string, parse: Parse<T>) {
  return queryOptions({ queryKey: key, queryFn: ({ signal }) => valueOf(http.get(path, parse, signal)) });
}

/** Tried again: a missing network and a broken server. Not tried again: what was refused. */
export function isWorthRetrying(count: number, error: Error): boolean {
  const failure = failureOf(error);
  return count < 3 && (failure?.kind === 'unreachable' || failure?.kind === 'fault');
}
