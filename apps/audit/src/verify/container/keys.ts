import { formatVerifierKey, fromUtf8, hasQuorum, openNote, parseCheckpoint, parsePolicy } from '@concord/ledger';
import type { Checkpoint, Policy, VerifierKey } from '@concord/ledger';
import type { Checked } from '../finding';
import { fail, holds } from '../finding';
import type { Files } from './read-bundle';

/** The keys that a verification goes by. */
export interface Keys {
  /** Obtained from the groups of the body; or, unchecked, the bundle's own. */
  readonly policy: Policy;
  readonly trusted: boolean;
  /** What the bundle says its keys are; of envelopes, whose roots plenary declares, these will do. */
  readonly own: readonly VerifierKey[];
}

/** The policy given, or else the bundle's. */
export function readKeys(files: Files, given: string | null): Checked<Keys> {
  const own = parsePolicy(fromUtf8(files.get('policy') ?? new Uint8Array()) ?? '');
  if (!own.ok) return fail('policy', `cannot be read (${own.code}, line ${own.line})`);
  const policy = given === null ? own : parsePolicy(given);
  if (!policy.ok) return fail('the policy given', `cannot be read (${policy.code}, line ${policy.line})`);
  return holds({ policy: policy.policy, trusted: given !== null, own: own.policy.logs });
}

const named = (keys: readonly VerifierKey[]): Map<string, VerifierKey> =>
  new Map(keys.map((key) => [formatVerifierKey(key), key]));

/** Opens a note of which every line must be by one of these keys and valid. */
function open(
  path: string,
  files: Files,
  keys: readonly VerifierKey[],
): Checked<{ text: string; signers: VerifierKey[] }> {
  const opened = openNote(files.get(path) ?? new Uint8Array(), keys, { allKnown: true });
  if (!opened.ok) return fail(path, `signature: ${opened.code}${opened.name === undefined ? '' : ` (${opened.name})`}`);
  const signers = keys.filter(({ name, id }) => opened.verified.some((line) => line.name === name && line.id === id));
  return holds({ text: opened.text, signers });
}

/** A checkpoint in the bundle, signed by the key that is named like its log. */
export function openCheckpoint(path: string, files: Files, keys: Keys, isPlenary: boolean): Checked<Checkpoint> {
  const { policy } = keys;
  const logs = isPlenary ? policy.logs : [...named([...policy.logs, ...keys.own]).values()];
  const note = open(path, files, [...logs, ...policy.witnesses.values()]);
  if (!note.ok) return note;
  const read = parseCheckpoint(note.value.text);
  if (!read.ok) return fail(path, `is no checkpoint: ${read.code}`);
  const { signers } = note.value;
  if (!signers.some((key) => key.type === 'ed25519' && key.name === read.checkpoint.origin)) {
    return fail(path, 'is not signed by its log');
  }
  const isSigner = (key: VerifierKey) => signers.some(({ name, id }) => name === key.name && id === key.id);
  if (isPlenary && !hasQuorum(policy, isSigner)) return fail(path, 'lacks the quorum of witnesses');
  return holds(read.checkpoint);
}

/** The text of the manifest, signed by the key `<origin of plenary>/bundle`. */
export function openManifest(files: Files, { policy }: Keys, origin: string): Checked<string> {
  const note = open('manifest', files, policy.logs);
  if (!note.ok) return note;
  const isSigned = note.value.signers.some(({ name }) => name === `${origin}/bundle`);
  return isSigned ? holds(note.value.text) : fail('manifest', 'is not signed by the key of this record’s bundles');
}
