import { crc32, deflateRawSync } from 'node:zlib';
import { unzip } from '../src/verify/container/unzip';

interface Member {
  readonly path: string;
  readonly text: string;
  readonly packed?: boolean;
}

/** A zip written by hand, so that each field can be made wrong. */
function zip(members: readonly Member[], { gap = 0, comment = '' } = {}): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const { path, text, packed = false } of members) {
    const content = packed ? deflateRawSync(Buffer.from(text)) : Buffer.from(text);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(packed ? 8 : 0, 4);
    fields.writeUInt32LE(crc32(text), 10);
    fields.writeUInt32LE(content.length, 14);
    fields.writeUInt32LE(Buffer.byteLength(text), 18);
    fields.writeUInt16LE(Buffer.byteLength(path), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(path), content, Buffer.alloc(gap)]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    central.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), fields, rest, Buffer.from(path)]));
    locals.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...locals, directory, end, Buffer.from(comment)]);
}

const two = [
  { path: 'a.txt', text: 'first' },
  { path: 'b/c.txt', text: 'second '.repeat(50), packed: true },
];

describe('a zip', () => {
  it('gives its files', () => {
    const read = unzip(zip(two));
    expect(read.ok && [...read.value].map(([path, bytes]) => [path, Buffer.from(bytes).toString()])).toEqual([
      ['a.txt', 'first'],
      ['b/c.txt', 'second '.repeat(50)],
    ]);
    expect(unzip(zip([]))).toMatchObject({ ok: true });
  });

  it.each([
    ['an empty file', Buffer.alloc(0)],
    ['text', Buffer.from('not a zip, and longer than the end of a directory')],
    ['a comment behind the directory', zip(two, { comment: 'x' })],
    ['bytes between its files', zip(two, { gap: 1 })],
    ['bytes before its files', Buffer.concat([Buffer.from('x'), zip(two)])],
    ['bytes behind its directory', Buffer.concat([zip(two), Buffer.from('x')])],
    ['one path twice', zip([two[0]!, two[0]!])],
    ['half of it', zip(two).subarray(0, 60)],
  ])('is refused: %s', (_name, bytes) => {
    expect(unzip(bytes)).toMatchObject({ ok: false });
  });

  it('is refused with any one byte of a content, size, name or method changed', () => {
    const whole = zip(two);
    const skipped = new Set<number>();
    // Version, flags, time and attributes say nothing about what is in a file.
    for (const at of [4, 5, 6, 7, 10, 11, 12, 13]) skipped.add(at);
    for (let at = 0; at < 35; at += 1) {
      if (skipped.has(at)) continue;
      const changed = Buffer.from(whole);
      changed[at] = changed[at]! ^ 1;
      const isRefused = !unzip(changed).ok;
      // The checksum that counts is the directory's; the one before the content is only a copy.
      expect([at, isRefused || (at >= 14 && at < 18)]).toEqual([at, true]);
    }
  });
});
