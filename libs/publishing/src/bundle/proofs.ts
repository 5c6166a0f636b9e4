import { formatProof, inclusionProof, leafHash, parseEntry, perfectRoot, toUtf8 } from '@concord/ledger';
import type { HashReader, JsonValue, Sha256 } from '@concord/ledger';
import type { LogSource } from '../pack/record/log-source';

/** The hash of any perfect subtree of a log that is held whole. */
function readerOf(sha256: Sha256, { entries }: LogSource): HashReader {
  const levels = [entries.map(({ leaf }) => leafHash(sha256, toUtf8(leaf)))];
  for (let row = levels[0] ?? []; row.length > 1; levels.push(row)) {
    const below = row;
    row = Array.from({ length: Math.floor(below.length / 2) }, (_, i) =>
      perfectRoot(sha256, below.slice(2 * i, 2 * i + 2)),
    );
  }
  return (level, index) => levels[level]?.[index] ?? new Uint8Array();
}

/** What a proof is about: the entry, and the file that holds its proof. */
export interface Proved {
  readonly entry: number;
  readonly file: string;
}

const idIn = (value: JsonValue | undefined): string => (typeof value === 'string' ? value : '');

/** The entries that a bundle proves one by one: every declared division, and every provision that was adopted. */
export function provedEntries(leaves: readonly string[]): readonly Proved[] {
  return leaves.flatMap((leaf, entry): Proved[] => {
    const read = parseEntry(leaf);
    if (!read.ok) return [];
    const { type, body } = read.entry;
    if (type === 'division.declared') return [{ entry, file: `proofs/division-${idIn(body['division'])}.tlog-proof` }];
    if (type !== 'provision.decided' || body['state'] !== 'adopted') return [];
    return [{ entry, file: `proofs/provision-${idIn(body['provision'])}.tlog-proof` }];
  });
}

/** Their proofs, as files. */
export function proofFiles(sha256: Sha256, plenary: LogSource): ReadonlyMap<string, string> {
  const read = readerOf(sha256, plenary);
  const size = plenary.entries.length;
  const proved = provedEntries(plenary.entries.map(({ leaf }) => leaf));
  return new Map(
    proved.map(({ entry, file }) => {
      const proof = inclusionProof(sha256, entry, size, read);
      return [file, formatProof({ index: entry, proof, checkpoint: plenary.note })];
    }),
  );
}
