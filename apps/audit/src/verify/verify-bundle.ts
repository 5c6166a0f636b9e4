import { equalBytes, formatVerifierKey, fromUtf8 } from '@concord/ledger';
import type { Checkpoint } from '@concord/ledger';
import { replayAndDerive } from './divisions';
import type { Replayed } from './divisions';
import type { Checked, Failure } from './finding';
import { fail, holds } from './finding';
import { openCheckpoint, openManifest, readKeys } from './container/keys';
import type { Keys } from './container/keys';
import { checkLog } from './log';
import type { SoundLog } from './log';
import { checkManifest } from './container/manifest';
import { checkPack } from './pack/check-pack';
import { checkProofs } from './proofs';
import type { Files } from './container/read-bundle';

/** All that was found to hold. */
export interface Verified {
  readonly keys: Keys;
  /** The lines of the keys that this bundle is signed by. */
  readonly signers: readonly string[];
  readonly files: number;
  readonly plenary: SoundLog;
  readonly logs: readonly SoundLog[];
  readonly proofs: number;
  readonly earlier: number;
  readonly replayed: Replayed;
}

/** Earlier checkpoints of a log are heads of the very tree that the entries make. */
function checkEarlier(files: Files, folder: string, log: SoundLog, keys: Keys): Checked<number> {
  const start = `${folder}checkpoints/`;
  const paths = [...files.keys()].filter((path) => path.startsWith(start));
  for (const path of paths) {
    const head = openCheckpoint(path, files, keys, folder === '');
    if (!head.ok) return head;
    const { origin, size, root } = head.value;
    const continues = origin === log.origin && path === `${start}${size}` && equalBytes(log.rootAt(size), root);
    if (!continues) return fail(path, 'is not a beginning of the log');
  }
  return holds(paths.length);
}

/** The envelopes of the bundle, each under its own checkpoint. */
function readEnvelopes(files: Files, keys: Keys, plenary: Checkpoint): Checked<Map<string, SoundLog>> {
  const logs = new Map<string, SoundLog>();
  const ids = new Set([...files.keys()].flatMap((path) => /^envelopes\/([^/]+)\//.exec(path)?.[1] ?? []));
  const house = plenary.origin.slice(0, plenary.origin.lastIndexOf('/'));
  for (const id of ids) {
    const folder = `envelopes/${id}/`;
    const head = openCheckpoint(`${folder}checkpoint`, files, keys, false);
    if (!head.ok) return head;
    if (head.value.origin !== `${house}/${id}`) return fail(`${folder}checkpoint`, 'is of another log');
    const log = checkLog(files, folder, head.value);
    if (!log.ok) return log;
    logs.set(id, log.value);
  }
  return holds(logs);
}

/** Every check in order, from the keys to the last word of the pack; the first that fails ends it. */
export function verifyBundle(files: Files, policy: string | null): Checked<Verified> {
  const keys = readKeys(files, policy);
  if (!keys.ok) return keys;
  const head = openCheckpoint('checkpoint', files, keys.value, true);
  if (!head.ok) return head;
  const manifest = openManifest(files, keys.value, head.value.origin);
  if (!manifest.ok) return manifest;
  const listed = checkManifest(files, manifest.value, head.value.origin);
  if (!listed.ok) return listed;
  const plenary = checkLog(files, '', head.value);
  if (!plenary.ok) return plenary;
  const envelopes = readEnvelopes(files, keys.value, head.value);
  if (!envelopes.ok) return envelopes;
  const logs = [plenary.value, ...envelopes.value.values()];
  let earlier = 0;
  for (const log of logs) {
    const found = checkEarlier(files, log === plenary.value ? '' : `envelopes/${log.log}/`, log, keys.value);
    if (!found.ok) return found;
    earlier += found.value;
  }
  const proofs = checkProofs(files, plenary.value);
  if (!proofs.ok) return proofs;
  const replayed = replayAndDerive(plenary.value, envelopes.value);
  if (!replayed.ok) return replayed;
  const signers = signersOf(keys.value, head.value.origin);
  const wrong = checkWhole(files, replayed.value, plenary.value, head.value, signers[0] ?? '');
  if (wrong !== undefined) return wrong;
  return holds({
    ...{ keys: keys.value, signers, files: listed.value, plenary: plenary.value, logs },
    ...{ proofs: proofs.value, earlier, replayed: replayed.value },
  });
}

const signersOf = ({ policy }: Keys, origin: string): string[] =>
  [origin, `${origin}/bundle`].flatMap((name) => policy.logs.filter((key) => key.name === name).map(formatVerifierKey));

/** The record is that of the consultation that its name says, and the pack is that of the record. */
function checkWhole(
  files: Files,
  replayed: Replayed,
  plenary: SoundLog,
  head: Checkpoint,
  verifier: string,
): Failure | undefined {
  const id = head.origin.split('/').at(-2);
  if (replayed.state.consultation?.id !== id) return fail('entry 0 of plenary', 'begins another consultation');
  if (fromUtf8(files.get('README.txt') ?? new Uint8Array()) === undefined) return fail('README.txt', 'is not text');
  return checkPack(files, replayed, head, verifier, plenary.facts.at(-1)?.at ?? '');
}
