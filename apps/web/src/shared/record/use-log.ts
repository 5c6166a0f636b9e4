import { useEffect, useState } from 'react';
import { useStore } from '../../lib/store';
import type { LogReader, LogView } from './log-reader';
import { useOpenLog } from './log-reader-context';

interface ChosenLog {
  readonly consultationId: string;
  readonly log: string;
  /** As many entries as it is known to have at first. */
  readonly size: number;
  /** False for a log to which nothing is added any more. */
  readonly isLive: boolean;
}

/** A log and what is read of it, live while the component is on screen. A component that changes its log needs the log as its key. */
export function useLog({ consultationId, log, size, isLive }: ChosenLog): { reader: LogReader; view: LogView } {
  const open = useOpenLog();
  const [reader] = useState(() => open(consultationId, log, size));
  useEffect(() => (isLive ? reader.follow() : undefined), [reader, isLive]);
  return { reader, view: useStore(reader.view) };
}
