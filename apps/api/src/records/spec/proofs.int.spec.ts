import {
  fromBase64,
  openNote,
  parseCheckpoint,
  parseVerifierKey,
  toUtf8,
  verifyCommitment,
  verifyConsistency,
  verifyProof,
  fromBase64Url,
  type Checkpoint,
  type Policy,
  type VerifierKey,
} from '@concord/ledger';
import { randomUUID } from 'node:crypto';
import { Installation } from '../../platform/database/installation';
import { AnchorPrivateLogs } from '../anchors/anchor-private-logs';
import { CheckpointKeeper } from '../checkpoints/checkpoint-keeper';
import { SigningKeys } from '../checkpoints/signing-keys';
import { Proofs } from '../reading/proofs';
import { RecordReader } from '../reading/record-reader';
import { sha256 } from '../sha256';
import { RecordBench } from './record-bench';

let bench: RecordBench;
let keys: SigningKeys;
let keeper: CheckpointKeeper;
let reader: RecordReader;
let proofs: Proofs;

beforeAll(async () => {
  bench = await RecordBench.open();
  const installation = new Installation(randomUUID(), 'demonstration', 'concord.example', new Date(0));
  keys = new SigningKeys(bench.writers, installation);
  keeper = new CheckpointKeeper(bench.writers, bench.readers, bench.signal, keys);
  reader = new RecordReader(bench.readers);
  proofs = new Proofs(bench.readers, reader, keeper);
});
afterAll(async () => {
  await keeper.onModuleDestroy();
  await bench.close();
  await bench.database.drop();
});

async function noteMany(log: string, count: number): Promise<void> {
  const facts = Array.from({ length: count }, (_, i) => ({ log, type: 'note.made', v: 1, body: { i } }));
  const outcome = await bench.recorder.act(bench.command(log), () => Promise.resolve({ facts, answer: null }));
  if (!outcome.ok) throw new Error(outcome.code);
}

async function verifierOf(log: string): Promise<VerifierKey> {
  const head = await reader.head(log);
  const parsed = parseVerifierKey(await keys.verifierOf({ log, consultationId: head?.consultationId ?? null }));
  if (!parsed.ok) throw new Error(parsed.code);
  return parsed.key;
}

async function checkpointNow(log: string): Promise<Checkpoint> {
  const opened = openNote((await keeper.sign(log)) ?? '', [await verifierOf(log)]);
  if (!opened.ok) throw new Error(opened.code);
  const parsed = parseCheckpoint(opened.text);
  if (!parsed.ok) throw new Error(parsed.code);
  return parsed.checkpoint;
}

describe('proofs', () => {
  it('convince a verifier of every entry, at tile borders too, and of nothing else', async () => {
    const { log, consultationId } = await bench.createLog();
    await noteMany(log, 600);
    const key = await verifierOf(log);
    expect(key.name).toBe(`concord.example/${consultationId}/${log}`);
    const policy: Policy = { logs: [key], witnesses: new Map(), groups: new Map(), quorum: 'none' };
    for (const seq of [0, 1, 255, 256, 511, 512, 513, 599]) {
      const outcome = await proofs.inclusionProofFor(log, seq);
      if (!outcome.ok || !('text' in outcome)) throw new Error('no proof');
      const [entry] = await reader.readFrames(log, seq, 1);
      const leaf = entry?.leaf ?? '';
      expect(verifyProof(sha256, outcome.text, toUtf8(leaf), policy)).toMatchObject({ ok: true, index: seq });
      expect(verifyProof(sha256, outcome.text, toUtf8(leaf.replace('note', 'nope')), policy).ok).toBe(false);
    }
    expect(await proofs.inclusionProofFor(log, 600)).toEqual({ ok: false, code: 'request.notFound' });
  });

  it('show that each checkpoint continues the one before', async () => {
    const { log } = await bench.createLog();
    const checkpoints: Checkpoint[] = [];
    for (const count of [1, 255, 1, 300]) {
      await noteMany(log, count);
      checkpoints.push(await checkpointNow(log));
    }
    expect(checkpoints.map((checkpoint) => checkpoint.size)).toEqual([1, 256, 257, 557]);
    for (const older of checkpoints)
      for (const newer of checkpoints.filter(({ size }) => size >= older.size)) {
        const view = await proofs.consistencyProofFor(log, older.size, newer.size);
        if (!view.ok || !('proof' in view)) throw new Error('no proof');
        const proof = view.proof.map((hash) => fromBase64(hash) ?? new Uint8Array());
        const claim = { size1: older.size, size2: newer.size, root1: older.root, root2: newer.root, proof };
        expect(verifyConsistency(sha256, claim)).toEqual({ ok: true });
      }
    expect(await proofs.consistencyProofFor(log, 0, 5)).toMatchObject({ ok: false });
    expect(await proofs.consistencyProofFor(log, 5, 558)).toMatchObject({ ok: false });
  });

  it('are not made of a sealed envelope, nor is it signed', async () => {
    const { log } = await bench.createLog({ audience: 'envelope', divisionId: randomUUID() });
    await noteMany(log, 3);
    expect(await keeper.sign(log)).toBeUndefined();
    expect(await proofs.latestCheckpoint(log)).toBeUndefined();
    expect(await proofs.inclusionProofFor(log, 1)).toMatchObject({ ok: false });
  });
});

describe('the keeper of checkpoints', () => {
  it('signs what was committed, by itself and after a fall', async () => {
    const before = await bench.createLog();
    await noteMany(before.log, 2);
    await keeper.onApplicationBootstrap();
    const after = await bench.createLog();
    await noteMany(after.log, 3);
    const signed = async (): Promise<unknown[]> =>
      bench.readers.query(
        'SELECT size::int AS size FROM checkpoints WHERE log_id = ANY($1) ORDER BY checkpoints.size',
        [[before.log, after.log]],
      );
    for (let tries = 0; tries < 100 && (await signed()).length < 2; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await signed()).toEqual([{ size: 2 }, { size: 3 }]);
  });

  it('signs with one key on two nodes', async () => {
    const { log, consultationId } = await bench.createLog();
    const installation = new Installation(randomUUID(), 'demonstration', 'concord.example', new Date(0));
    const other = new SigningKeys(bench.writers, installation);
    const of = { log, consultationId };
    expect(await other.verifierOf(of)).toBe(await keys.verifierOf(of));
  });
});

describe('pages', () => {
  it('are aligned, and a full one says the same for ever', async () => {
    const { log } = await bench.createLog();
    await noteMany(log, 300);
    const full = await reader.readPage(log, 17);
    expect(full).toMatchObject({ log, from: 0, size: 256 });
    expect(full.entries.map(({ seq }) => seq)).toEqual(Array.from({ length: 256 }, (_, i) => i));
    expect(await reader.readPage(log, 299)).toMatchObject({ from: 256, size: 300 });
    await noteMany(log, 300);
    expect(await reader.readPage(log, 0)).toEqual(full);
  });

  it('give each payload with the key that opens its commitment', async () => {
    const { log } = await bench.createLog();
    await bench.note(log, 'one');
    await bench.note(log, 'two', { name: 'É. Déléguée' });
    const { payloads } = await reader.readPayloads(log, 0);
    expect(payloads.map(({ seq }) => seq)).toEqual([1]);
    const { value, key } = payloads[0]?.payload['name'] ?? { value: '', key: '' };
    const [frame] = await reader.readFrames(log, 1, 1);
    const committed = (JSON.parse(frame?.leaf ?? '{}') as { erasable: { name: string } }).erasable.name;
    expect(verifyCommitment(committed, fromBase64Url(key) ?? new Uint8Array(), value)).toBe(true);
  });
});

describe('anchors', () => {
  it('put every private head into one plenary entry, once for each due time, and open in the private log', async () => {
    const consultationId = randomUUID();
    const plenary = await bench.createLog({ consultationId });
    const group = await bench.createLog({ consultationId, audience: 'group', groupKey: 'workers' });
    const secretariat = await bench.createLog({ consultationId, audience: 'secretariat' });
    await noteMany(group.log, 3);
    const anchors = new AnchorPrivateLogs(bench.readers, bench.recorder);
    const due = '2026-03-02T09:10:00.000Z';
    const both = await Promise.all([1, 2].map(() => anchors.anchorPrivateLogs(consultationId, due)));
    expect(both.filter((outcome) => outcome?.ok && !outcome.replayed)).toHaveLength(1);
    const entry = await bodyOf(plenary.log, 0);
    const opening = await bodyOf(group.log, 3);
    const { epoch, root, size, salt } = opening as { epoch: number; root: string; size: number; salt: string };
    expect(size).toBe(3);
    const key = fromBase64Url(salt) ?? new Uint8Array();
    const commitments = (entry as { anchors: string[] }).anchors;
    expect(commitments).toHaveLength(2);
    const opened = commitments.filter((text) => verifyCommitment(text, key, { epoch, log: group.log, root, size }));
    expect(opened).toHaveLength(1);
    expect(await bodyOf(secretariat.log, 0)).toMatchObject({ due, size: 0 });
    expect(JSON.stringify(entry)).not.toContain(group.log);
  });

  async function bodyOf(log: string, seq: number): Promise<object> {
    const [frame] = await reader.readFrames(log, seq, 1);
    return (JSON.parse(frame?.leaf ?? '{}') as { body: object }).body;
  }
});
