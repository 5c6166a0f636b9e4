import { canonicalJson, equalBytes, formatVerifierKey, parsePolicy, toUtf8 } from '@concord/ledger';
import type { JsonValue, Sha256 } from '@concord/ledger';
import { zipSync } from 'fflate';
import type { LogSource } from '../pack/record/log-source';
import { checkpointOf, rootOfEntries } from '../pack/make-pack';
import type { BundleInput, BundleResult } from './bundle-input';
import { manifestNote } from './manifest';
import { proofFiles } from './proofs';
import { readme } from './readme';
import { tileFiles } from './tiles';
import type { Files } from './tiles';

const documentName = /^dossier(?:\.[a-z]{2,3})?\.(?:html|pdf)$/;

/** Payloads that are not erased, in the order of entries and names. */
function payloadsOf({ entries }: LogSource): JsonValue {
  return entries.flatMap(({ payload }, entry) =>
    Object.keys(payload ?? {})
      .toSorted()
      .flatMap((name) => {
        const held = payload?.[name];
        return held === undefined ? [] : [{ entry, name, key: held.key, value: held.value }];
      }),
  );
}

/** RFC 8785, so that the same content is the same bytes. */
function json(value: unknown): Uint8Array {
  const text = canonicalJson(value);
  if (!text.ok) throw new RangeError(`not JSON at ${text.path}`);
  return toUtf8(text.text);
}

/** The files of one log below `folder`; undefined if its note does not say what its entries are. */
function logFiles(sha256: Sha256, log: LogSource, folder: string): Files | undefined {
  const checkpoint = checkpointOf(log);
  const isWhole = checkpoint?.size === log.entries.length && equalBytes(checkpoint.root, rootOfEntries(sha256, log));
  if (!isWhole) return undefined;
  const files: Files = new Map();
  files.set(`${folder}checkpoint`, toUtf8(log.note));
  files.set(`${folder}payloads.json`, json(payloadsOf(log)));
  for (const [path, bytes] of tileFiles(sha256, log.entries)) files.set(`${folder}${path}`, bytes);
  for (const note of log.earlier ?? []) {
    const earlier = checkpointOf({ note, verifier: log.verifier });
    if (earlier === undefined || earlier.size >= log.entries.length) return undefined;
    files.set(`${folder}checkpoints/${earlier.size}`, toUtf8(note));
  }
  return files;
}

function policyText({ record, manifestSigner, witnessLines, pack }: BundleInput): string {
  const keys = [record.plenary.verifier, formatVerifierKey(manifestSigner.key)];
  const envelopes = record.envelopes.map(({ verifier }) => verifier);
  const heading = pack.consultation.demonstration ? ['# Demonstration: witnesses on one machine prove nothing.'] : [];
  const lines = [...keys, ...envelopes].map((key) => `log ${key}`);
  return [...heading, ...lines, ...(witnessLines ?? ['quorum none']), ''].join('\n');
}

/**
 * The bundle: one zip that stands alone. It holds the tiles of plenary and of every opened envelope with their signed checkpoints and
 * payloads, the keys, a proof for each division and adopted provision, the pack and its forms, the program that verifies all of it,
 * and a signed manifest. `docs/bundle-format.md` describes it. The same input gives the same bytes.
 */
export function makeBundle(input: BundleInput): BundleResult {
  const { record, pack, documents, sha256 } = input;
  const policy = policyText(input);
  const files: Files = new Map();
  const logs: [LogSource, string][] = record.envelopes.map((envelope) => [envelope, `envelopes/${envelope.log}/`]);
  for (const [log, folder] of [[record.plenary, ''] as [LogSource, string], ...logs]) {
    const own = logFiles(sha256, log, folder);
    if (own === undefined) return { ok: false, code: 'bundle.note', at: log.log };
    for (const [path, bytes] of own) files.set(path, bytes);
  }
  for (const [path, text] of proofFiles(sha256, record.plenary)) files.set(path, toUtf8(text));
  for (const { name, bytes } of documents) {
    if (!documentName.test(name) || files.has(name)) return { ok: false, code: 'bundle.name', at: name };
    files.set(name, bytes);
  }
  files.set('pack.json', json(pack));
  files.set('policy', toUtf8(policy));
  files.set('README.txt', toUtf8(readme(pack)));
  files.set('verify.mjs', input.program);
  const isPolicy = parsePolicy(policy).ok;
  const manifest = isPolicy ? manifestNote(sha256, files, pack.checkpoint.origin, input.manifestSigner) : undefined;
  if (manifest === undefined) return { ok: false, code: 'bundle.note', at: isPolicy ? 'manifest' : 'policy' };
  files.set('manifest', toUtf8(manifest));
  return { ok: true, zip: zipOf(files), policy };
}

/**
 * Paths in order and one time for all: a zip of the same files is the same bytes, in every time zone. Stored and not packed, for packed
 * bytes can be changed in ways that unpack to the same.
 */
export function zipOf(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const paths = [...files.keys()].toSorted();
  // The format keeps local time without its zone; these parts are the same everywhere.
  const mtime = new Date(1980, 0, 1);
  return zipSync(Object.fromEntries(paths.map((path) => [path, files.get(path) ?? new Uint8Array()])), {
    mtime,
    level: 0,
  });
}
