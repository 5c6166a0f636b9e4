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
    fields.writeUInt16LE(0x21, 8);
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
  { path: 'b/c.txt', text: 'second '.repeat(50) },
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
    ['a packed file', zip([{ path: 'a.txt', text: 'first '.repeat(50), packed: true }])],
    ['one path twice', zip([two[0]!, two[0]!])],
    ['half of it', zip(two).subarray(0, 60)],
  ])('is refused: %s', (_name, bytes) => {
    expect(unzip(bytes)).toMatchObject({ ok: false });
  });

  it('is refused with any one bit of it changed', () => {
    const whole = zip(two);
    for (let bit = 0; bit < whole.length * 8; bit += 1) {
      const changed = Buffer.from(whole);
      changed[bit >> 3]! ^= 1 << (bit & 7);
      expect([bit, unzip(changed).ok]).toEqual([bit, false]);
    }
  });
});
