import type { CastBallotCommand } from '@concord/contracts';
import { isUnlinked } from '@concord/procedure';
import type { EnvelopeCommand } from '../../records/envelopes/envelope-handler';
import type { KnownDivision } from '../division-directory';

/** One ballot on its way into the envelope. */
export interface BallotCommand extends EnvelopeCommand {
  readonly consultation: string;
  readonly division: string;
  readonly account: string;
  readonly cast: CastBallotCommand;
  /** The tracking code as a box holds it: 32 hex digits. Null where there is none, or none that can be one. */
  readonly code: string | null;
}

/** Of an unlinked ballot nothing is kept that would tell the choice: no content and no hash of it. */
export function ballotCommand(
  division: KnownDivision,
  account: string,
  delegate: string,
  cast: CastBallotCommand,
): BallotCommand {
  const { capacity, commandId, choice, replaces } = cast;
  const content = isUnlinked(division.method) ? null : { division: division.id, capacity, choice, replaces };
  return {
    ...{ actor: delegate, capacity, commandId, content },
    ...{ consultation: division.consultation, division: division.id, account, cast, code: codeOf(cast.trackingCode) },
  };
}

function codeOf(trackingCode: string | null): string | null {
  if (trackingCode === null) return null;
  const bytes = Buffer.from(trackingCode, 'base64url');
  return bytes.length === 16 ? bytes.toString('hex') : null;
}
