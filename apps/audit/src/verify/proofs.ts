import { formatProof, fromUtf8, leafHash, parseProof, verifyInclusion } from '@concord/ledger';
import type { Checked } from './finding';
import { fail, holds } from './finding';
import { sha256 } from './hashes';
import type { SoundLog } from './log';
import type { Files } from './container/read-bundle';

function expected(log: SoundLog): { seq: number; path: string }[] {
  return log.facts.flatMap((fact) => {
    if (fact.type === 'division.declared') {
      return [{ seq: fact.seq, path: `proofs/division-${fact.body.division}.tlog-proof` }];
    }
    const isAdopted = fact.type === 'provision.decided' && fact.body.state === 'adopted';
    return isAdopted ? [{ seq: fact.seq, path: `proofs/provision-${fact.body.provision}.tlog-proof` }] : [];
  });
}

/** A proof for each division and each adopted provision, and no other; each leads from its entry to the checkpoint. */
export function checkProofs(files: Files, log: SoundLog): Checked<number> {
  const wanted = expected(log);
  const note = fromUtf8(files.get('checkpoint') ?? new Uint8Array());
  const size = log.leaves.length;
  for (const { seq, path } of wanted) {
    const text = fromUtf8(files.get(path) ?? new Uint8Array()) ?? '';
    const read = parseProof(text);
    if (!read.ok) return fail(path, `is no proof: ${read.code}`);
    const { index, proof, checkpoint } = read.proof;
    if (checkpoint !== note || index !== seq || formatProof(read.proof) !== text)
      return fail(path, 'proves something else');
    const own = leafHash(sha256, log.leaves[seq] ?? new Uint8Array());
    const verdict = verifyInclusion(sha256, { index, size, leafHash: own, root: log.rootAt(size), proof });
    if (!verdict.ok) return fail(path, `does not lead to the checkpoint: ${verdict.code}`);
  }
  const paths = new Set(wanted.map(({ path }) => path));
  const more = [...files.keys()].find((path) => path.startsWith('proofs/') && !paths.has(path));
  return more === undefined ? holds(wanted.length) : fail(more, 'proves nothing that is proved one by one');
}
