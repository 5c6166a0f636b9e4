import { crc32, inflateRawSync } from 'node:zlib';
import type { Checked, Failure } from '../finding';
import { fail, holds } from '../finding';

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
/** A bundle is text and small tables; more than this is no bundle. */
const MOST_BYTES = 1_000_000_000;

interface Member {
  readonly path: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
}

/**
 * The files of a zip, read strictly: the directory ends the file, members follow each other without gaps, each header stands twice and
 * says the same, no path twice. So two programs cannot read two different bundles out of the same bytes.
 */
export function unzip(bytes: Buffer): Checked<ReadonlyMap<string, Uint8Array>> {
  const end = bytes.length - END_SIZE;
  if (end < 0 || bytes.readUInt32LE(end) !== END) return fail('zip', 'does not end with its directory');
  const [count, length, start] = [
    bytes.readUInt16LE(end + 10),
    bytes.readUInt32LE(end + 12),
    bytes.readUInt32LE(end + 16),
  ];
  if (start + length !== end) return fail('zip', 'has something beside its directory');
  const members = directory(bytes.subarray(start, end));
  if (members.length !== count) return fail('zip', 'has a broken directory');
  const files = new Map<string, Uint8Array>();
  let [at, total] = [0, 0];
  for (const member of members) {
    total += member.size;
    if (member.at !== at || files.has(member.path) || total > MOST_BYTES)
      return fail(member.path, 'is misplaced in the zip');
    const content = contentOf(bytes.subarray(at, start), member);
    if (!content.ok) return content;
    files.set(member.path, content.value.bytes);
    at += content.value.length;
  }
  return at === start ? holds(files) : fail('zip', 'has bytes that belong to no file');
}

function directory(bytes: Buffer): Member[] {
  const members: Member[] = [];
  for (let at = 0; at + 46 <= bytes.length && bytes.readUInt32LE(at) === CENTRAL;) {
    const name = bytes.readUInt16LE(at + 28);
    const rest = bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    members.push({
      path: bytes.toString('utf8', at + 46, at + 46 + name),
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    });
    at += 46 + name + rest;
    if (rest !== 0 || at > bytes.length) return [];
  }
  return members;
}

function contentOf(bytes: Buffer, member: Member): Checked<{ bytes: Uint8Array; length: number }> {
  const { path, method, crc, packed, size } = member;
  const broken = (): Failure => fail(path, 'cannot be read from the zip');
  if (bytes.length < 30 || bytes.readUInt32LE(0) !== LOCAL || bytes.readUInt16LE(28) !== 0) return broken();
  const start = 30 + bytes.readUInt16LE(26);
  const length = start + packed;
  const same = bytes.toString('utf8', 30, start) === path && bytes.readUInt16LE(8) === method && length <= bytes.length;
  if (!same || bytes.readUInt32LE(18) !== packed || bytes.readUInt32LE(22) !== size || size > MOST_BYTES)
    return broken();
  const content = method === 0 ? bytes.subarray(start, length) : inflated(bytes.subarray(start, length), method, size);
  if (content?.length !== size || crc32(content) !== crc) return broken();
  return holds({ bytes: content, length });
}

function inflated(packed: Buffer, method: number, size: number): Buffer | undefined {
  if (method !== 8) return undefined;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch {
    return undefined;
  }
}
