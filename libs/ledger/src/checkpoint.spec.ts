import vectors from '../spec/vectors/c2sp-note-checkpoint.json';
import { sha256 } from '../spec/support';
import { formatCheckpoint, parseCheckpoint } from './checkpoint';
import { leafHash } from './hashing';
import { toUtf8 } from './utf8';

const root = leafHash(sha256, toUtf8('hello world'));

describe('checkpoints', () => {
  it.each(vectors.checkpointBody)('$expect $text', ({ text, expect: expected, origin, size, rootOfLeafUtf8 }) => {
    const parsed = parseCheckpoint(text);
    expect(parsed.ok).toBe(expected === 'accept');
    if (!parsed.ok) return;
    expect(parsed.checkpoint.origin).toBe(origin);
    expect(String(parsed.checkpoint.size)).toBe(size);
    expect(parsed.checkpoint.root).toEqual(leafHash(sha256, toUtf8(rootOfLeafUtf8 ?? '')));
    expect(formatCheckpoint(parsed.checkpoint)).toBe(text);
  });

  it('carry extension lines', () => {
    const checkpoint = { origin: 'example.com/log', size: 3, root, extension: ['one', 'two'] };
    expect(parseCheckpoint(formatCheckpoint(checkpoint))).toEqual({ ok: true, checkpoint });
  });

  it.each([
    ['checkpoint.lines', ''],
    ['checkpoint.lines', '\n1\nx\n'],
    ['checkpoint.lines', 'a\n1'],
    ['checkpoint.lines', 'a\n1\nx'],
    ['checkpoint.lines', 'a\n1\nx\n\ny\n'],
    ['checkpoint.size', 'a\n01\nx\n'],
    ['checkpoint.size', 'a\n+1\nx\n'],
    ['checkpoint.size', 'a\n9007199254740992\nx\n'],
    ['checkpoint.root', 'a\n1\nx\n'],
    ['checkpoint.root', 'a\n1\nAAAA\n'],
  ])('are refused as %s: %j', (code, text) => {
    expect(parseCheckpoint(text)).toEqual({ ok: false, code });
  });

  it.each([
    { origin: '', size: 1, root },
    { origin: 'a\nb', size: 1, root },
    { origin: 'a\n1', size: 1, root },
    { origin: 'a', size: 0.5, root },
    { origin: 'a', size: 1, root: root.slice(1) },
    { origin: 'a', size: 1, root, extension: [''] },
  ])('are not written where they could not be read: %j', (checkpoint) => {
    expect(() => formatCheckpoint(checkpoint)).toThrow(RangeError);
  });
});
