/** UTF-8 in plain ECMAScript: this library may not assume TextEncoder, which jsdom and the bare language lack. */

/** Whether a string holds a surrogate without its partner; such a string has no UTF-8 form. */
export function hasLoneSurrogate(text: string): boolean {
  return /\p{Surrogate}/u.test(text);
}

/** Length in bytes of the UTF-8 form of a string without lone surrogates. */
export function utf8Length(text: string): number {
  let length = 0;
  for (const char of text) length += width(char.codePointAt(0) as number);
  return length;
}

function width(point: number): number {
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}

/** UTF-8 bytes of a string. Throws RangeError on a lone surrogate: callers check what comes from outside first. */
export function toUtf8(text: string): Uint8Array {
  if (hasLoneSurrogate(text)) throw new RangeError('A lone surrogate has no UTF-8 form.');
  const bytes = new Uint8Array(utf8Length(text));
  let offset = 0;
  for (const char of text) {
    const point = char.codePointAt(0) as number;
    const size = width(point);
    bytes[offset] = size === 1 ? point : ((0xf00 >> size) & 0xff) | (point >> (6 * (size - 1)));
    for (let i = 1; i < size; i += 1) bytes[offset + i] = 0x80 | ((point >> (6 * (size - 1 - i))) & 0x3f);
    offset += size;
  }
  return bytes;
}

/** The inverse of `toUtf8`; undefined for bytes that are not the shortest well-formed UTF-8 (RFC 3629). */
export function fromUtf8(bytes: Uint8Array): string | undefined {
  const points: string[] = [];
  for (let i = 0; i < bytes.length;) {
    const size = leadWidth(bytes[i] as number);
    if (size === 0 || i + size > bytes.length) return undefined;
    const point = readPoint(bytes, i, size);
    if (point === undefined) return undefined;
    points.push(String.fromCodePoint(point));
    i += size;
  }
  return points.join('');
}

function leadWidth(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

function readPoint(bytes: Uint8Array, at: number, size: number): number | undefined {
  let point = (bytes[at] as number) & (size === 1 ? 0x7f : 0xff >> (size + 1));
  for (let i = 1; i < size; i += 1) {
    const byte = bytes[at + i] as number;
    if ((byte & 0xc0) !== 0x80) return undefined;
    point = (point << 6) | (byte & 0x3f);
  }
  const surrogate = point >= 0xd800 && point <= 0xdfff;
  return width(point) !== size || surrogate || point > 0x10ffff ? undefined : point;
}
