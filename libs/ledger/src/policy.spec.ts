import vectors from '../spec/vectors/c2sp-note-checkpoint.json';
import { createSigner, formatVerifierKey, type VerifierKey } from './keys';
import { hasQuorum, parsePolicy, type Policy } from './policy';

const keys = Array.from({ length: 5 }, (_, i) => createSigner(`w${i}.example`, new Uint8Array(32).fill(i + 1)).key);
const vkey = (i: number): string => formatVerifierKey(keys[i] as VerifierKey);
const witnesses = keys.map((_, i) => `witness W${i} ${vkey(i)}\n`).join('');

function policyOf(text: string): Policy {
  const parsed = parsePolicy(text);
  if (!parsed.ok) throw new Error(`${parsed.code} ${parsed.line}`);
  return parsed.policy;
}

describe('policies', () => {
  it.each(vectors.tlogPolicy)('$expect $text', ({ text, expect: expected }) => {
    expect(parsePolicy(text).ok).toBe(expected === 'accept');
  });

  it('may hold comments, blanks, addresses and names in any script', () => {
    const policy = policyOf(
      `# our logs\n\n \tlog ${vkey(0)} https://log.example/\nwitness Témoin\t${vkey(1)}\nquorum Témoin\n`,
    );
    expect(policy.logs).toEqual([keys[0]]);
    expect(policy.witnesses.get('Témoin')?.type).toBe('cosignature/v1');
  });

  it.each([
    ['policy.text 0', 'quorum none'],
    ['policy.text 0', 'quorum none\r\n'],
    ['policy.no-quorum 0', ''],
    ['policy.line 1', 'chair none\n'],
    ['policy.line 2', 'quorum none\nquorum none\n'],
    ['policy.line 1', 'quorum none none\n'],
    ['policy.line 1', 'quorum\n'],
    ['policy.line 1', `log ${vkey(0)} url more\n`],
    ['policy.line 1', 'log nonsense\n'],
    ['policy.line 2', `log ${vkey(0)}\nlog ${vkey(0)}\n`],
    ['policy.line 1', `witness a ${vkey(0)} url more\n`],
    ['policy.line 2', `witness a ${vkey(0)}\nwitness b ${vkey(0)}\n`],
    ['policy.line 6', `${witnesses}group g 0 W0\n`],
    ['policy.line 6', `${witnesses}group g 2 W0\n`],
    ['policy.line 6', `${witnesses}group g 01 W0\n`],
    ['policy.line 6', `${witnesses}group g any W0 W0\n`],
    ['policy.line 6', `${witnesses}group g any\n`],
    ['policy.line 6', `${witnesses}group W1 any W0\n`],
    ['policy.line 6', `${witnesses}group g any none\n`],
    ['policy.line 6', `${witnesses}group\n`],
    ['policy.line 7', `${witnesses}group g any W0\ngroup h any W0\n`],
    ['policy.line 1', 'witness\n'],
    ['policy.line 1', 'log\n'],
  ])('are refused as %s: %j', (expected, text) => {
    const parsed = parsePolicy(text);
    expect(parsed.ok ? 'ok' : `${parsed.code} ${parsed.line}`).toBe(expected);
  });
});

describe('a quorum', () => {
  const by =
    (...names: string[]) =>
    (key: VerifierKey): boolean =>
      names.includes(key.name.slice(0, 2).toUpperCase());

  it('of two levels counts groups as it counts witnesses', () => {
    const policy = policyOf(`${witnesses}group X 2 W0 W1 W2\ngroup Y any W3 W4\ngroup Z all X Y\nquorum Z\n`);
    expect(hasQuorum(policy, by('W0', 'W2', 'W4'))).toBe(true);
    expect(hasQuorum(policy, by('W0', 'W1', 'W2'))).toBe(false);
    expect(hasQuorum(policy, by('W0', 'W3', 'W4'))).toBe(false);
  });

  it('may be one witness or none, and is not met by a name that nobody defined', () => {
    expect(hasQuorum(policyOf('quorum none\n'), by())).toBe(true);
    expect(hasQuorum(policyOf(`${witnesses}quorum W1\n`), by('W1'))).toBe(true);
    expect(hasQuorum(policyOf(`${witnesses}quorum W1\n`), by('W2'))).toBe(false);
    expect(hasQuorum({ ...policyOf('quorum none\n'), quorum: 'ghost' }, by('W1'))).toBe(false);
  });
});
