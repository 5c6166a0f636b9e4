import { execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dossierSchema } from '@concord/contracts';
import { Assembly } from '../../divisions/spec/assembly';
import { Writers } from '../../platform/database/data-sources';
import { erasePayloads } from '../../records/erase-payloads';
import { Recorder } from '../../records/recorder';
import { Browser } from '../../platform/spec/browser';

const workspace = join(__dirname, '../../../../..');
const folder = mkdtempSync(join(tmpdir(), 'concord-dossier-'));
let assembly: Assembly;

beforeAll(async () => {
  execFileSync(process.execPath, [join(workspace, 'tools/audit/build.mjs')]);
  assembly = await Assembly.open();
  const first = await assembly.openDivision('recordVote');
  await assembly.vote(first.division, { G: [['for', 60]], E: [['for', 30]], W: [['against', 40]] });
  await assembly.closeDivision(first.division);
  const hands = await assembly.openDivision('showOfHands');
  await assembly.vote(hands.division, { G: [['for', 50]], E: [['against', 30]], W: [['for', 45]] }, true);
  await assembly.closeDivision(hands.division);
  const { revisions, provisions } = (await assembly.snapshot()).state;
  const { rounds } = (await assembly.snapshot()).state;
  await assembly.done('office-01', 'secretariat', `/rounds/${rounds[0]!.id}/close`);
  const next = { round: randomUUID(), deadlineAt: '2999-01-01T00:00:00.000Z' };
  await assembly.done('office-01', 'secretariat', '/rounds', next);
  for (const disposition of ['accepted', 'notAccepted']) {
    const provision = provisions.find(({ id }) => id === hands.provision)!;
    const revision = revisions.find(({ id }) => id === provision.revision)!.id;
    const comment = randomUUID();
    const what = { comment, layer: 'official', provision: provision.id, revision, range: null, language: 'en' };
    await assembly.done('g-ph', 'contactPoint', '/comments', {
      ...what,
      kind: 'editorial',
      text: 'Say <b>plainly</b>.',
    });
    const given = { disposition, duplicateOf: null, reason: 'It was read.' };
    await assembly.done('office-01', 'secretariat', `/comments/${comment}/dispose`, given);
  }
}, 180_000);
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await assembly.close();
});

interface Download {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
}

/** A download byte for byte. */
async function download(key: string, form: string): Promise<Download> {
  const { cookie = '' } = await assembly.browser(key);
  const address = `${assembly.running.origin}/api/consultations/${assembly.id}/dossier${/^[?]|^$/.test(form) ? form : `/${form}`}`;
  const response = await fetch(address, { headers: { cookie } });
  return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
}

/** How far the record went of which the page's form was made. */
const sizeIn = (bytes: Buffer): number => dossierSchema.parse(JSON.parse(bytes.toString())).size;

/** What both get of one state of the record, which an anchor of private logs may make longer between two requests. */
async function bothOfOneState(one: string, other: string, form: string): Promise<[Download, Download]> {
  const pair: [Download, Download] = [await download(one, form), await download(other, form)];
  const [name, again] = pair.map(({ headers, bytes }) => headers.get('content-disposition') ?? sizeIn(bytes));
  return name === again ? pair : bothOfOneState(one, other, form);
}

/** The audit program run on a bundle; the server goes on answering meanwhile. */
function verify(zip: Uint8Array, policy?: Uint8Array): Promise<{ code: number | null; out: string }> {
  const put = (content: Uint8Array, name: string): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const more = policy === undefined ? [] : ['--policy', put(policy, 'policy')];
  const program = join(workspace, 'dist/apps/audit/audit.mjs');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, 'verify', put(zip, 'dossier.zip'), ...more]);
    let out = '';
    child.stdout.on('data', (part: Buffer) => (out += part.toString()));
    child.stderr.on('data', (part: Buffer) => (out += part.toString()));
    child.on('error', reject).on('close', (code) => resolve({ code, out }));
  });
}

describe('the dossier to be read', () => {
  it('is what its HTML says, in the language asked for, made once for all', async () => {
    const [mine, theirs] = await bothOfOneState('gb-01', 'office-01', '?language=es');
    expect([mine.status, mine.headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8']);
    expect(theirs.bytes.equals(mine.bytes)).toBe(true);
    const view = dossierSchema.parse(JSON.parse(mine.bytes.toString()));
    const headings = view.pieces.flatMap((piece) => (piece.kind === 'heading' && piece.level === 2 ? [piece] : []));
    const html = (await download('gb-01', 'html?language=es')).bytes.toString();
    expect(headings.length).toBeGreaterThan(7);
    for (const { words } of headings)
      expect(html).toMatch(new RegExp(`<h2 id="part-\\d+">${words.marks[0]?.text}</h2>`));
    expect(mine.bytes.toString()).toContain('Say <b>plainly</b>.');
  });
});

describe('the dossier as files', () => {
  it('is HTML and PDF in the language asked for, named by how far the record went', async () => {
    const html = await download('gb-01', 'html?language=fr');
    expect([html.status, html.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(html.headers.get('content-disposition')).toMatch(/^attachment; filename="dossier-\d+\.fr\.html"$/);
    expect(html.bytes.toString()).toContain('<html lang="fr">');
    const [, size] = /dossier-(\d+)/.exec(html.headers.get('content-disposition') ?? '') ?? [];
    expect(html.bytes.toString()).toContain(` dossier-${size}.zip, `);
    expect(html.bytes.toString()).toContain('Say &lt;b&gt;plainly&lt;/b&gt;.');
    const began = performance.now();
    const pdf = await download('gb-01', 'pdf?language=es');
    const made = performance.now() - began;
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const again = performance.now();
    await download('chair', 'pdf?language=es');
    const kept = performance.now() - again;
    const [mine, theirs] = await bothOfOneState('gb-01', 'chair', 'pdf?language=es');
    expect(theirs.bytes.equals(mine.bytes)).toBe(true);
    process.stdout.write(
      `dossier as PDF: ${Math.round(made)} ms, again ${Math.round(kept)} ms, ${pdf.bytes.length} bytes\n`,
    );
    expect((await download('gb-01', 'pdf?language=xx')).status).toBe(400);
  });

  it('is a bundle that verifies: 3 without a policy, 0 under that of the installation, the same bytes for all', async () => {
    const { status, headers, bytes } = await download('gb-01', 'bundle');
    expect([status, headers.get('content-type')]).toEqual([200, 'application/zip']);
    expect(headers.get('content-length')).toBe(String(bytes.length));
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="dossier-\d+\.zip"$/);
    const policy = await download('gb-01', 'policy');
    expect(await verify(bytes)).toMatchObject({ code: 3 });
    const { code, out } = await verify(bytes, policy.bytes);
    expect([code, out]).toEqual([0, expect.stringContaining('1 recomputed from ballots, 1 attested')]);
    const [mine, theirs] = await bothOfOneState('gb-01', 'office-01', 'bundle');
    expect(theirs.bytes.equals(mine.bytes)).toBe(true);
  });

  it('does not verify after any change', async () => {
    const [bundle, policy] = [await download('gb-01', 'bundle'), await download('gb-01', 'policy')];
    for (const at of [40, Math.floor(bundle.bytes.length / 2), bundle.bytes.length - 30]) {
      const changed = Buffer.from(bundle.bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect({ at, code: (await verify(changed, policy.bytes)).code }).toEqual({ at, code: 1 });
    }
  });

  it('says the same before and after ballots of a division that is still open', async () => {
    const { division } = await assembly.openDivision('recordVote');
    const forms = ['?language=en', 'html?language=en', 'bundle'];
    const all = async () => ({
      size: sizeIn((await download('gb-01', '')).bytes),
      files: await Promise.all(forms.map(async (form) => (await download('gb-01', form)).bytes)),
    });
    let before = await all();
    await assembly.vote(division, { G: [['for', 21]], E: [['against', 13]] });
    let after = await all();
    // An anchor of private logs may have made the record longer meanwhile.
    for (const choice of ['against', 'for'] as const) {
      if (after.size === before.size) break;
      before = after;
      await assembly.vote(division, { W: [[choice, choice === 'for' ? 9 : 4]] });
      after = await all();
    }
    expect(after.size).toBe(before.size);
    expect(after.files.map((bytes, i) => bytes.equals(before.files[i]!))).toEqual([true, true, true]);
    await assembly.closeDivision(division);
    const decided = await all();
    expect(decided.size).toBeGreaterThan(after.size);
    expect(decided.files.some((bytes, i) => bytes.equals(after.files[i]!))).toBe(false);
  });

  it('is made anew once a text was erased, says so, and no longer holds it', async () => {
    const log = (await assembly.snapshot()).heads.find(({ audience }) => audience === 'plenary')!.log;
    const [row]: { seq: string; name: string }[] = await assembly.running.app
      .get(Writers)
      .query(
        "SELECT seq::text AS seq, name FROM erasables WHERE log_id = $1 AND payload LIKE '%plainly%' ORDER BY seq",
        [log],
      );
    const before = (await download('gb-01', 'bundle')).bytes;
    const command = { actor: 'system', capacity: null, commandId: randomUUID(), content: {}, logs: [log] };
    const erased = await assembly.running.app.get(Recorder).act(command, async (context) => ({
      facts: [],
      answer: await erasePayloads(context, { log, entry: Number(row!.seq), names: [row!.name] }),
    }));
    expect(erased).toMatchObject({ ok: true, answer: 1 });
    const after = await download('gb-01', 'bundle');
    expect(after.bytes.equals(before)).toBe(false);
    const { code, out } = await verify(after.bytes, (await download('gb-01', 'policy')).bytes);
    expect([code, out]).toEqual([0, expect.stringMatching(/Erased\n {2}text of entry \d+/)]);
  });

  it('is for those who read plenary, and not there for anybody else', async () => {
    const path = `/api/consultations/${assembly.id}/dossier/`;
    const stranger = new Browser(assembly.running.origin);
    for (const form of ['', 'html', 'pdf', 'bundle', 'policy']) {
      expect((await stranger.get(path + form)).status).toBe(401);
      const elsewhere = await (
        await assembly.browser('gb-01')
      ).get(`/api/consultations/${randomUUID()}/dossier/${form}`);
      expect([403, 404]).toContain(elsewhere.status);
    }
  });
});
