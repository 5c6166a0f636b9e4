import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answer } from '../src/answer';
import { printable } from '../src/verify/report';

const folder = mkdtempSync(join(tmpdir(), 'concord-audit-verify-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const run = (...args: string[]) => answer(['verify', ...args], () => '');

describe('verify', () => {
  it.each([[[]], [['a', 'b']], [['a', '--fast']], [['a', '--policy']]])(
    'called with %j says how it is called',
    (args) => {
      expect(run(...args)).toMatchObject({ code: 2, out: '', err: expect.stringContaining('usage: ') as string });
    },
  );

  it('says when there is no such bundle or policy', () => {
    expect(run(join(folder, 'none.zip'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('there is no') as string,
    });
    expect(run(folder, '--policy', join(folder, 'none'))).toMatchObject({ code: 2 });
  });

  it('refuses what is no bundle, and names what is wrong first', () => {
    expect(run(file('text.zip', 'text'))).toEqual({
      code: 1,
      out: 'FAILS  zip: does not end with its directory\n',
      err: '',
    });
    expect(run(folder)).toMatchObject({ code: 1, out: expect.stringContaining('FAILS  policy: ') as string });
    const policy = file('given.policy', 'nonsense\n');
    file('policy', 'quorum none\n');
    expect(run(folder, '--policy', policy)).toMatchObject({
      code: 1,
      out: expect.stringContaining('the policy given') as string,
    });
    expect(run(folder)).toMatchObject({ code: 1, out: expect.stringContaining('FAILS  checkpoint: ') as string });
  });
});

describe('what somebody else wrote', () => {
  it('is printed as one line that moves no cursor', () => {
    expect(printable('A title\nEverything holds\u001b[2K\u202e')).toBe('A title\ufffdEverything holds\ufffd[2K\ufffd');
    expect(printable('Lignes directrices – «texte»')).toBe('Lignes directrices – «texte»');
  });
});
