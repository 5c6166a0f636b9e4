import { signNote, toHex } from '@concord/ledger';
import type { Sha256, Signer } from '@concord/ledger';
import type { Files } from './tiles';

/** First line of every manifest; a checkpoint cannot begin so, and a manifest cannot be read as one. */
export const MANIFEST_HEADER = 'concord bundle manifest v1';

/**
 * The manifest as a signed note: the header, the origin of the plenary log, and for every other file its SHA-256 in hexadecimal
 * digits, two spaces and its path, in the order of the paths' code units.
 */
export function manifestNote(sha256: Sha256, files: Files, origin: string, signer: Signer): string | undefined {
  const lines = [...files.keys()]
    .toSorted()
    .map((path) => `${toHex(sha256(files.get(path) ?? new Uint8Array()))}  ${path}`);
  const signed = signNote([MANIFEST_HEADER, origin, ...lines, ''].join('\n'), [signer]);
  return signed.ok ? signed.note : undefined;
}
