import { toUtf8 } from '@concord/ledger';
import fc from 'fast-check';
import { renderHtml, zipOf } from '../src';
import { bundleOf, buildProgram, Desk, filesOf, inputOf, packOf } from './room/bundle';
import { held } from './room/consultation';

const desk = new Desk();
beforeAll(buildProgram, 120_000);
afterAll(() => desk.clear());

// Some hundred runs of the program: each file at its two ends, and bytes anywhere.
it('a bundle of which one byte was changed is refused, in every file and at any place', async () => {
  const room = held({ observers: 260 });
  const html = { name: 'dossier.html', bytes: toUtf8(renderHtml(packOf(room), 'en')) };
  const { zip, policy } = bundleOf(inputOf(room, [html]));
  const files = filesOf(zip);
  const codeOf = async (path: string, at: number, bit: number) => {
    const bytes = files.get(path)!;
    const changed = bytes.with(at, (bytes[at] ?? 0) ^ (1 << bit));
    return (await desk.verify(zipOf(new Map([...files, [path, changed]])), policy)).code;
  };
  for (const [path, { length }] of files) {
    for (const at of [0, length - 1])
      expect({ path, at, code: await codeOf(path, at, 0) }).toEqual({ path, at, code: 1 });
  }
  const place = fc
    .constantFrom(...files.keys())
    .chain((path) => fc.tuple(fc.constant(path), fc.nat(files.get(path)!.length - 1), fc.nat(7)));
  await fc.assert(
    fc.asyncProperty(place, async ([path, at, bit]) => (await codeOf(path, at, bit)) === 1),
    { numRuns: 100 },
  );
}, 1_200_000);
