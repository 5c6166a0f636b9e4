// The headers of a stored zip, as PKWARE's APPNOTE lays them out, with nothing left open: version 2.0, no flag, no attribute, no extra
// field, no comment, one time for all.

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;
const VERSION = 20;
/** Midnight of 1 January 1980, the first day that the format knows. */
const DAY = 0x21;

export const CENTRAL_SIZE = 46;
export const END_SIZE = 22;

export interface Member {
  /** One byte a character. */
  readonly path: string;
  readonly crc: number;
  readonly size: number;
  /** Where its header stands. */
  readonly at: number;
}

/** What both headers of a member say of it, from the version to the length of its path. */
function fields({ path, crc, size }: Member): Buffer {
  const bytes = Buffer.alloc(24);
  bytes.writeUInt16LE(VERSION, 0);
  bytes.writeUInt16LE(DAY, 8);
  bytes.writeUInt32LE(crc, 10);
  bytes.writeUInt32LE(size, 14);
  bytes.writeUInt32LE(size, 18);
  bytes.writeUInt16LE(path.length, 22);
  return bytes;
}

export function localHeader(member: Member): Buffer {
  const bytes = Buffer.alloc(LOCAL_SIZE);
  bytes.writeUInt32LE(LOCAL, 0);
  fields(member).copy(bytes, 4);
  return Buffer.concat([bytes, Buffer.from(member.path, 'latin1')]);
}

export function centralHeader(member: Member): Buffer {
  const bytes = Buffer.alloc(CENTRAL_SIZE);
  bytes.writeUInt32LE(CENTRAL, 0);
  bytes.writeUInt16LE(VERSION, 4);
  fields(member).copy(bytes, 6);
  bytes.writeUInt32LE(member.at, 42);
  return Buffer.concat([bytes, Buffer.from(member.path, 'latin1')]);
}

export function endOf(count: number, length: number, start: number): Buffer {
  const bytes = Buffer.alloc(END_SIZE);
  bytes.writeUInt32LE(END, 0);
  bytes.writeUInt16LE(count, 8);
  bytes.writeUInt16LE(count, 10);
  bytes.writeUInt32LE(length, 12);
  bytes.writeUInt32LE(start, 16);
  return bytes;
}
