import type { RefusalCode } from '@concord/procedure';
import type { InstallationRefusalCode } from './installation';

/** Reasons that the record and the demonstration add to the procedure's. */
export type ServerRefusalCode =
  | 'command.conflict'
  | 'entry.tooLong'
  | 'log.notOpen'
  | 'demonstration.off'
  | 'demonstration.nobodyLeft'
  | 'demonstration.personUnknown';

/** Every reason that has a sentence; a table without one of them does not compile. */
export type SpokenCode = RefusalCode | ServerRefusalCode | InstallationRefusalCode;
/** Those of the procedure and the record; the installation's stand in a file of their own. */
export type Sentences = Readonly<Record<RefusalCode | ServerRefusalCode, string>>;
