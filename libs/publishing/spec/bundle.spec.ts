import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { canonicalJson, createSigner, formatVerifierKey, parsePolicy, toUtf8 } from '@concord/ledger';
import fc from 'fast-check';
import { makeBundle, renderHtml, renderPdf, zipOf } from '../src';
import type { BundleInput } from '../src';
import { bundleOf, buildProgram, Desk, filesOf, inputOf, packOf, run, textOf } from './room/bundle';
import { held } from './room/consultation';
import { sha256 } from './room/record';

const room = held();
const desk = new Desk();
let input: BundleInput;
let zip: Uint8Array;
let policy: string;
let files: Map<string, Uint8Array>;

beforeAll(async () => {
  buildProgram();
  const pack = packOf(room);
  const pdf = await renderPdf(pack, 'en');
  if (!pdf.ok) throw new Error(pdf.reason);
  input = inputOf(room, [
    { name: 'dossier.html', bytes: toUtf8(renderHtml(pack, 'en')) },
    { name: 'dossier.pdf', bytes: pdf.pdf },
  ]);
  ({ zip, policy } = bundleOf(input));
  files = filesOf(zip);
}, 120_000);
afterAll(() => desk.clear());

/** The same files with some of them changed, added, or (null) taken out. */
function changed(changes: Readonly<Record<string, Uint8Array | string | null>>): Uint8Array {
  const next = new Map(files);
  for (const [path, content] of Object.entries(changes)) {
    if (content === null) next.delete(path);
    else next.set(path, typeof content === 'string' ? toUtf8(content) : content);
  }
  return zipOf(next);
}

const flipped = (bytes: Uint8Array, at: number, bit: number): Uint8Array =>
  bytes.with(at, (bytes[at] ?? 0) ^ (1 << bit));

describe('a bundle that nobody touched', () => {
  it('holds under its policy, says which divisions were counted again, what was erased, and that it is a demonstration', async () => {
    const { code, out } = await desk.verify(zip, policy);
    expect(code).toBe(0);
    expect(out).toContain('4 recomputed from ballots, 2 attested by the server and the Chair; not recomputable');
    const onProvisions = packOf(room).divisions.filter(({ question }) => question.kind === 'provision');
    expect(onProvisions.length).toBeGreaterThan(0);
    for (const { number, question } of onProvisions)
      expect(out).toContain(`  division ${number}, provision ${question.provisionNumber}: `);
    expect(out).toMatch(/Erased\n {2}text of entry \d+ of log/);
    expect(out).toContain('local witnesses prove nothing about independence');
    expect(out).toContain('consistency with 1 earlier checkpoints');
  });

  it('is consistent without a policy: 3, with the fingerprint that the dossier prints', async () => {
    const { code, out } = await desk.verify(zip);
    expect(code).toBe(3);
    expect(out).toContain(packOf(room).checkpoint.fingerprint.replace(/(.{4})(?=.)/g, '$1 '));
    expect(out).toContain('not checked');
  });

  it('is the same bytes from the same input', () => {
    expect(Buffer.from(bundleOf(input).zip).equals(Buffer.from(zip))).toBe(true);
  });

  it('verifies itself, unpacked, with nothing but Node', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'concord-unpacked-'));
    try {
      for (const [path, bytes] of files) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), bytes);
      }
      const own = join(folder, '..', `${folder.split('/').at(-1)}.policy`);
      writeFileSync(own, policy);
      expect((await run(['verify.mjs', '.', '--policy', own], folder)).code).toBe(0);
      expect((await run(['verify.mjs', '.'], folder)).code).toBe(3);
      writeFileSync(join(folder, 'note.txt'), 'added');
      expect(await run(['verify.mjs', '.'], folder)).toEqual({
        code: 1,
        out: 'FAILS  note.txt: is not in the manifest\n',
      });
      rmSync(own);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('says nothing of independence where it is no demonstration', async () => {
    const real = bundleOf(inputOf(held({ demonstration: false })));
    const { code, out } = await desk.verify(real.zip, real.policy);
    expect([code, out.includes('independence')]).toEqual([0, false]);
    expect(textOf(filesOf(real.zip), 'README.txt')).not.toContain('emonstration');
  });

  it('holds with a log of more than one tile', async () => {
    const long = bundleOf(inputOf(held({ observers: 400 })));
    expect([...filesOf(long.zip).keys()]).toEqual(expect.arrayContaining(['tile/0/001', 'tile/1/000.p/2']));
    expect((await desk.verify(long.zip, long.policy)).code).toBe(0);
  });
});

describe('a bundle of which one byte was changed', () => {
  it('is refused, whichever kind of file it is', async () => {
    const kinds = new Map([...files.keys()].map((path) => [path.replace(/[0-9a-f-]{36}|\d+/g, ''), path]));
    for (const path of kinds.values()) {
      const bytes = files.get(path)!;
      const at = ((bytes.length * 7919) % 104_729) % Math.max(1, bytes.length);
      const { code, out } = await desk.verify(changed({ [path]: flipped(bytes, at, at % 8) }), policy);
      expect({ path, code }).toEqual({ path, code: 1 });
      expect(out).toMatch(/^FAILS {2}/);
    }
  }, 240_000);

  it('is refused at any byte of any file (sampled)', async () => {
    const place = fc
      .constantFrom(...files.keys())
      .chain((path) => fc.tuple(fc.constant(path), fc.nat(files.get(path)!.length - 1), fc.nat(7)));
    await fc.assert(
      fc.asyncProperty(place, async ([path, at, bit]) => {
        const { code } = await desk.verify(changed({ [path]: flipped(files.get(path)!, at, bit) }), policy);
        return code === 1;
      }),
      { numRuns: 8, seed: 2004 },
    );
  }, 240_000);

  it('is refused where a byte of the zip itself leads to another file', async () => {
    const [start, middle] = [30, Math.floor(zip.length / 2)];
    for (const at of [start, middle, zip.length - 5])
      expect((await desk.verify(flipped(zip, at, 1), policy)).code).toBe(1);
    expect((await desk.verify(zip.slice(0, -1), policy)).code).toBe(1);
    expect((await desk.verify(Buffer.concat([zip, Buffer.from('x')]), policy)).code).toBe(1);
  });
});

describe('a bundle with a file too few or too many', () => {
  it('is refused, and the file is named', async () => {
    for (const path of ['dossier.pdf', 'pack.json', 'payloads.json', 'tile/0/000.p/131', 'verify.mjs']) {
      const { code, out } = await desk.verify(changed({ [path]: null }), policy);
      expect([code, out.startsWith(`FAILS  ${path}: `)]).toEqual([1, true]);
    }
    for (const path of ['checkpoint', 'manifest', 'policy']) {
      expect((await desk.verify(changed({ [path]: null }), policy)).code).toBe(1);
    }
    for (const path of ['more.txt', 'proofs/division-0.tlog-proof', 'envelopes/x/checkpoint']) {
      expect(await desk.verify(changed({ [path]: 'x' }), policy)).toMatchObject({ code: 1 });
    }
  }, 120_000);
});

describe('a bundle made anew by somebody else', () => {
  it('is refused under the policy, although it is consistent with itself', async () => {
    const forger = createSigner(input.manifestSigner.key.name, sha256(toUtf8('forger')));
    const forged = bundleOf({ ...input, manifestSigner: forger });
    expect(await desk.verify(forged.zip, policy)).toMatchObject({
      code: 1,
      out: expect.stringContaining('FAILS  manifest: ') as string,
    });
    const own = await desk.verify(forged.zip);
    expect([own.code, own.out.includes(formatVerifierKey(forger.key))]).toEqual([3, true]);
  });

  it('needs the quorum of witnesses that the policy asks for', async () => {
    const witness = formatVerifierKey(createSigner('witness.example', sha256(toUtf8('witness'))).key);
    const strict = policy.replace('quorum none', `witness w ${witness}\nquorum w`);
    expect(parsePolicy(strict).ok).toBe(true);
    expect(await desk.verify(zip, strict)).toMatchObject({
      code: 1,
      out: 'FAILS  checkpoint: lacks the quorum of witnesses\n',
    });
  });

  it('is not made of a log that is not what its checkpoint says', () => {
    const { plenary } = input.record;
    const short = { ...input.record, plenary: { ...plenary, entries: plenary.entries.slice(1) } };
    expect(makeBundle({ ...input, record: short })).toMatchObject({ ok: false, code: 'bundle.note', at: plenary.log });
    const odd = [{ name: '../dossier.html', bytes: new Uint8Array() }];
    expect(makeBundle({ ...input, documents: odd })).toMatchObject({ ok: false, code: 'bundle.name' });
  });
});

/** The pack changed at one place, in a bundle whose manifest is made and signed anew by the right key: only counting again finds it. */
describe('a bundle signed by the server itself, with a pack that is not what the record comes to', () => {
  const texts: [string, (pack: string) => string][] = [
    ['a tally', (pack) => pack.replace('"votesCast":"30"', '"votesCast":"31"')],
    ['an outcome', (pack) => pack.replace('"outcome":"rejected"', '"outcome":"adopted"')],
    ['the text', (pack) => pack.replaceAll('fair and decent work', 'fair and decent toil')],
    ['the first draft', (pack) => pack.replace('"first":"Members should', '"first":"Members must')],
    ['a comparison', (pack) => pack.replace('"op":"insert","text":"fair', '"op":"insert","text":"fine')],
    ['a fate', (pack) => pack.replace('"state":"withdrawn"', '"state":"adopted"')],
    ['a choice', (pack) => pack.replace('"choice":"abstain"', '"choice":"against"')],
    ['a weight', (pack) => pack.replace('"weight":"6"', '"weight":"7"')],
    ['who took part', (pack) => pack.replace('"delegationsTakingPart":4', '"delegationsTakingPart":3')],
    ['a disposition', (pack) => pack.replace('"kind":"accepted"', '"kind":"noted"')],
    ['the evidence', (pack) => pack.replace('"evidence":"attested"', '"evidence":"ballots"')],
    ['the demonstration', (pack) => pack.replace('"demonstration":true', '"demonstration":false')],
    ['a field more', (pack) => pack.replace('"rounds":[', '"reserved":[],"rounds":[')],
  ];

  it.each(texts)('is refused: %s', async (_name, change) => {
    const before = canonicalJson(input.pack);
    if (!before.ok) throw new Error(before.path);
    const after = change(before.text);
    expect(after).not.toBe(before.text);
    const pack = JSON.parse(after) as BundleInput['pack'];
    const { code, out } = await desk.verify(bundleOf({ ...input, pack }).zip, policy);
    expect(code).toBe(1);
    expect(out).toMatch(/^FAILS {2}pack\.json, \$\./);
  });
});
