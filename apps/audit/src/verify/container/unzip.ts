import { crc32 } from 'node:zlib';
import type { Checked } from '../finding';
import { fail, holds } from '../finding';
import { type Member, centralHeader, CENTRAL_SIZE, endOf, END_SIZE, localHeader } from './zip-headers';

/** A bundle is text and small tables; more than this is no bundle. */
const MOST_BYTES = 1_000_000_000;

/**
 * The files of a zip, read strictly: a bundle is stored and not packed, and every byte beside the contents is the one that must stand
 * there. So two programs cannot read two different bundles out of the same bytes, and no bit of it changes unseen.
 */
export function unzip(bytes: Buffer): Checked<ReadonlyMap<string, Uint8Array>> {
  const end = bytes.length - END_SIZE;
  if (end < 0) return fail('zip', 'does not end with its directory');
  const [length, start] = [bytes.readUInt32LE(end + 12), bytes.readUInt32LE(end + 16)];
  if (start + length !== end) return fail('zip', 'has something beside its directory');
  const members = directory(bytes.subarray(start, end));
  if (members === undefined || !endOf(members.length, length, start).equals(bytes.subarray(end)))
    return fail('zip', 'has a broken directory');
  const files = new Map<string, Uint8Array>();
  let at = 0;
  for (const member of members) {
    const { path, size, crc } = member;
    const header = localHeader(member);
    const from = at + header.length;
    const isWhole = member.at === at && from + size <= start && header.equals(bytes.subarray(at, from));
    if (!isWhole || files.has(path) || from + size > MOST_BYTES) return fail(path, 'is misplaced in the zip');
    const content = bytes.subarray(from, from + size);
    if (crc32(content) !== crc) return fail(path, 'is not what its checksum in the zip says');
    files.set(path, content);
    at = from + size;
  }
  return at === start ? holds(files) : fail('zip', 'has bytes that belong to no file');
}

/** Undefined where a header is not, to the byte, the one that its fields ask for. */
function directory(bytes: Buffer): Member[] | undefined {
  const members: Member[] = [];
  let at = 0;
  while (at + CENTRAL_SIZE <= bytes.length) {
    const next = at + CENTRAL_SIZE + bytes.readUInt16LE(at + 28);
    const member = {
      path: bytes.toString('latin1', at + CENTRAL_SIZE, next),
      crc: bytes.readUInt32LE(at + 16),
      size: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    };
    if (!centralHeader(member).equals(bytes.subarray(at, next))) return undefined;
    members.push(member);
    at = next;
  }
  return at === bytes.length ? members : undefined;
}
