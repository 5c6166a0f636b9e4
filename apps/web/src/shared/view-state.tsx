import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import { Skeleton } from '../ui/feedback/skeleton';
import { FailureState } from './failure-state';
import { failureOf } from '../lib/view';

interface ViewStateProps<T> {
  query: UseQueryResult<T>;
  /** The outline while loading; lines of text by default. */
  skeleton?: ReactNode;
  children: (data: T) => ReactNode;
}

/** The three states of anything fetched: on its way, failed, there. What was there stays while it is fetched anew. */
export function ViewState<T>({ query, skeleton, children }: ViewStateProps<T>): ReactElement {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  const failure = failureOf(query.error);
  if (failure === null) return <>{skeleton ?? <Skeleton count={6} />}</>;
  return <FailureState failure={failure} onRetry={() => void query.refetch()} />;
}
