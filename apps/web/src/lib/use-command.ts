import { useCallback, useRef, useState } from 'react';
import type { Answer, Failure } from './answer';
import { newCommandId } from './command-id';

export interface CommandHandle<Body, Result> {
  /** Sends; a second press while it is under way gets the first one's answer. */
  run: (body: Body) => Promise<Answer<Result>>;
  isRunning: boolean;
  /** Why the last one did not work; null before and after success. */
  failure: Failure | null;
  clear: () => void;
}

interface Pending {
  content: string;
  commandId: string;
}

/**
 * An act by command. While no answer came (network gone, server broken) the same content keeps its command id, so
 * pressing again can never do it twice; other content, or an answer, gets a new one.
 */
export function useCommand<Body, Result>(
  send: (body: Body, commandId: string) => Promise<Answer<Result>>,
): CommandHandle<Body, Result> {
  const [isRunning, setRunning] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const pending = useRef<Pending | null>(null);
  const underWay = useRef<Promise<Answer<Result>> | null>(null);

  const perform = useCallback(
    async (body: Body): Promise<Answer<Result>> => {
      const content = JSON.stringify(body);
      if (pending.current?.content !== content) pending.current = { content, commandId: newCommandId() };
      setRunning(true);
      try {
        const answer = await send(body, pending.current.commandId);
        if (answer.ok || answer.kind === 'refusal') pending.current = null;
        setFailure(answer.ok ? null : answer);
        return answer;
      } finally {
        underWay.current = null;
        setRunning(false);
      }
    },
    [send],
  );
  const run = useCallback(
    (body: Body): Promise<Answer<Result>> => {
      underWay.current ??= perform(body);
      return underWay.current;
    },
    [perform],
  );
  return { run, isRunning, failure, clear: useCallback(() => setFailure(null), []) };
}
