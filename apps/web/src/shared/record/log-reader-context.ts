import { createContext, useContext } from 'react';
import { openLog } from './log-reader';

/** How pages open a log; specs put one of their own here. */
export const OpenLogContext = createContext<typeof openLog>(openLog);

export function useOpenLog(): typeof openLog {
  return useContext(OpenLogContext);
}
