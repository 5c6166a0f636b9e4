import { inflateSync } from 'node:zlib';

/** Objects of a PDF by number, those with a stream unpacked. Only what the files drawn here use. */
function objectsOf(bytes: Buffer): Map<string, { head: string; stream: string }> {
  const source = bytes.toString('latin1');
  const objects = new Map<string, { head: string; stream: string }>();
  for (const start of source.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)) {
    const from = start.index + start[0].length;
    const end = source.indexOf('\nendobj', from);
    const at = source.indexOf('stream\n', from);
    const head = source.slice(from, at >= 0 && at < end ? at : end);
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0);
    const isStream = at >= 0 && at < end && length > 0;
    const packed = isStream ? bytes.subarray(at + 7, at + 7 + length) : Buffer.alloc(0);
    const stream = (head.includes('/FlateDecode') && isStream ? inflateSync(packed) : packed).toString('latin1');
    objects.set(start[1]!, { head, stream });
  }
  return objects;
}

function unescaped(text: string): string {
  const named: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
  return text.replace(/\\(\d{1,3}|[\s\S])/g, (_all, sign: string) =>
    /^\d/.test(sign) ? String.fromCharCode(Number.parseInt(sign, 8)) : (named[sign] ?? sign),
  );
}

type Glyphs = Map<number, string>;

function glyphsOf(cmap: string): Glyphs {
  const glyphs: Glyphs = new Map();
  for (const [, code, text] of cmap.matchAll(/<([0-9A-F]{4})> <([0-9A-F]+)>/g)) {
    const units = text!.match(/.{4}/g)!.map((unit) => Number.parseInt(unit, 16));
    glyphs.set(Number.parseInt(code!, 16), String.fromCharCode(...units));
  }
  return glyphs;
}

/** The text that a PDF shows, page by page, as a copying reader would get it. */
export function pdfText(bytes: Uint8Array): string {
  const objects = objectsOf(Buffer.from(bytes));
  const pages = [...objects.values()].filter(({ head }) => head.includes('/Type /Page\n'));
  return pages
    .map(({ head }) => {
      const fonts = new Map<string, Glyphs>();
      for (const [, name, number] of head.matchAll(/\/(f\d+) (\d+) 0 R/g)) {
        const unicode = /\/ToUnicode (\d+) 0 R/.exec(objects.get(number!)?.head ?? '')?.[1];
        fonts.set(name!, glyphsOf(objects.get(unicode ?? '')?.stream ?? ''));
      }
      const content = objects.get(/\/Contents (\d+) 0 R/.exec(head)?.[1] ?? '')?.stream ?? '';
      return shownText(content, fonts);
    })
    .join('\n');
}

function shownText(content: string, fonts: ReadonlyMap<string, Glyphs>): string {
  let text = '';
  let glyphs: Glyphs = new Map<number, string>();
  const tokens = /\/(f\d+) [\d.]+ Tf|\((?:\\[\s\S]|[^\\()])*\)|<([0-9A-Fa-f]+)>(?= ?\]? ?T)/g;
  for (const [token, font, hex] of content.matchAll(tokens)) {
    if (font !== undefined) glyphs = fonts.get(font) ?? new Map<number, string>();
    else {
      const codes = hex === undefined ? unescaped(token.slice(1, -1)) : Buffer.from(hex, 'hex').toString('latin1');
      for (let i = 0; i + 1 < codes.length; i += 2)
        text += glyphs.get(codes.charCodeAt(i) * 256 + codes.charCodeAt(i + 1)) ?? '';
    }
  }
  return text;
}
