import { concatBytes } from './bytes';
import { parseCheckpoint } from './checkpoint';
import { isCount } from './hashing';
import { verifySignature, type Signer, type VerifierKey } from './keys';
import { toUtf8 } from './utf8';

/** What a witness signed, and when (C2SP tlog-cosignature v1.0.1): seconds since 1970. */
export interface Cosignature {
  readonly timestamp: number;
  readonly signature: Uint8Array;
}

const TIME_SIZE = 8;
const SIZE = TIME_SIZE + 64;

function message(timestamp: number, checkpointText: string): Uint8Array {
  return toUtf8(`cosignature/v1\ntime ${timestamp}\n${checkpointText}`);
}

function timeBytes(timestamp: number): Uint8Array {
  return Uint8Array.from({ length: TIME_SIZE }, (_, i) => Math.floor(timestamp / 256 ** (TIME_SIZE - 1 - i)) % 256);
}

/** Reads a timestamped signature: 72 bytes, without the key id. Undefined for another length or a time beyond 2^53 − 1. */
export function parseCosignature(bytes: Uint8Array): Cosignature | undefined {
  if (bytes.length !== SIZE) return undefined;
  const timestamp = bytes.slice(0, TIME_SIZE).reduce((sum, byte) => sum * 256 + byte, 0);
  return isCount(timestamp) ? { timestamp, signature: bytes.slice(TIME_SIZE) } : undefined;
}

/** A witness's signature over the text of a checkpoint, at `timestamp`. Throws RangeError on text that is no checkpoint. */
export function cosign(signer: Signer, checkpointText: string, timestamp: number): Uint8Array {
  if (!isCount(timestamp) || !parseCheckpoint(checkpointText).ok)
    throw new RangeError('Only checkpoints are cosigned.');
  return concatBytes(timeBytes(timestamp), signer.sign(message(timestamp, checkpointText)));
}

/** The time of a valid cosignature of this checkpoint text by this key, or undefined. */
export function verifyCosignature(key: VerifierKey, checkpointText: string, bytes: Uint8Array): number | undefined {
  const parsed = parseCosignature(bytes);
  if (!parsed || !parseCheckpoint(checkpointText).ok) return undefined;
  const valid = verifySignature(key, message(parsed.timestamp, checkpointText), parsed.signature);
  return valid ? parsed.timestamp : undefined;
}
