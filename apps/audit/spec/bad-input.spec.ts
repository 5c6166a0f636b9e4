import { answer } from '../src/answer';
import { build, run as runProgram } from './run';

beforeAll(build, 60_000);

/** The program without a process of its own; `the program itself` below shows that it is the same. */
function run(args: readonly string[], input: string) {
  const { code, out, err } = answer(args, () => input);
  return { status: code, stdout: out, stderr: err };
}

const committee = { weights: [52, 100, 65], total: 11700, for: [30, 0, 60], against: [35, 39, 0] };
const plenary = { for: 396, against: 16, abstain: 63, majority: 'two-thirds' };

/** Command, input, and the field that the message must begin with. */
const TABLE: [string, unknown, string][] = [
  ['weights', '', 'input'],
  ['weights', ' \n', 'input'],
  ['weights', '{"voters":[75,39,60]', 'input'],
  ['weights', '{"voters":[075,39,60]}', 'input'],
  ['weights', '{"voters":[75,39,60],"voters":[1,1,1]}', 'input'],
  ['tally', '{"for":{"G":20,"__proto__":5},"against":{"E":14}}', 'input'],
  ['weights', [75, 39, 60], 'input'],
  ['weights', null, 'input'],
  ['weights', 'null', 'input'],
  ['weights', {}, 'voters'],
  ['weights', { voters: '75' }, 'voters'],
  ['weights', { voters: {} }, 'voters'],
  ['weights', { voters: [] }, 'voters'],
  ['weights', { voters: [75, 39] }, 'voters'],
  ['weights', { voters: [75, 39, 60, 1] }, 'voters'],
  ['weights', { voters: [75, -39, 60] }, 'voters[1]'],
  ['weights', { voters: [75, 39.5, 60] }, 'voters[1]'],
  ['weights', '{"voters":[75,39.00000000000000000001,60]}', 'voters[1]'],
  ['weights', '{"voters":[75,1e400,60]}', 'voters[1]'],
  ['weights', '{"voters":[75,39,9007199254740993]}', 'voters[2]'],
  ['weights', { voters: [75, '39', 60] }, 'voters[1]'],
  ['weights', { voters: [75, null, 60] }, 'voters[1]'],
  ['weights', { voters: [75, true, 60] }, 'voters[1]'],
  ['weights', { voters: [75, 0, 60] }, 'voters[1]'],
  ['weights', { voters: [75, 39, 60], members: [75, 39, 60] }, 'members'],
  ['weights', { voters: [75, 39, 60], notEntitled: [1, 0, 0] }, 'notEntitled'],
  ['weights', { voters: [75, 39, 60], deputies: [1, 0] }, 'deputies'],
  ['weights', { voters: [75, 39, 60], deputies: [1, 0, -1] }, 'deputies[2]'],
  ['weights', { voters: [75, 39, 60], published: [52, 100] }, 'published'],
  ['weights', { voters: [75, 39, 60], published: [52, 0, 65] }, 'published[1]'],
  ['weights', { members: [89, 38, 54] }, 'notEntitled'],
  ['weights', { members: [89, 38, 54], notEntitled: [3, 0] }, 'notEntitled'],
  ['weights', { members: [89, 38, 54], notEntitled: [90, 0, 0] }, 'notEntitled[0]'],
  ['weights', { members: [89, 38, 54], notEntitled: [0, 38, 0] }, 'members[1]'],
  ['weights', { voters: [1, 2, 3, 4], groups: ['a', 'b', 'c', 'd'] }, 'shares'],
  ['weights', { voters: [1, 2, 3, 4], shares: [1, 1, 1, 1] }, 'groups'],
  ['weights', { voters: [1, 2], groups: ['a', 'b'], shares: [1] }, 'shares'],
  ['weights', { voters: [1, 2], groups: ['a', 'b'], shares: [1, 0] }, 'shares[1]'],
  ['weights', { voters: [1, 2], groups: ['a', 'a'], shares: [1, 1] }, 'groups[1]'],
  ['weights', { voters: [1], groups: ['a'], shares: [1] }, 'groups'],
  ['weights', { voters: [1, 2], groups: ['a', 3], shares: [1, 1] }, 'groups[1]'],
  ['tally', {}, 'for'],
  ['tally', '[]', 'input'],
  ['tally', { ...committee, weights: undefined }, 'weights'],
  ['tally', { ...committee, total: undefined }, 'total'],
  ['tally', { ...committee, weights: undefined, total: undefined }, 'weights'],
  ['tally', { ...committee, total: 11701 }, 'total'],
  ['tally', { ...committee, total: '11700' }, 'total'],
  ['tally', { ...committee, weights: [52, 100] }, 'weights'],
  ['tally', { ...committee, weights: [52, 0, 65] }, 'weights[1]'],
  ['tally', { ...committee, for: [30, 0] }, 'for'],
  ['tally', { ...committee, for: 90 }, 'for'],
  ['tally', { ...committee, for: [76, 0, 60] }, 'for[0]'],
  ['tally', { ...committee, against: undefined }, 'against'],
  ['tally', { ...committee, against: [46, 39, 0] }, 'against[0]'],
  ['tally', { ...committee, abstain: [0, 1, 0] }, 'abstain[1]'],
  ['tally', { ...committee, quorum: -1 }, 'quorum'],
  ['tally', { ...plenary, for: -1 }, 'for'],
  ['tally', { ...plenary, for: '396' }, 'for'],
  ['tally', { ...plenary, for: 0.5 }, 'for'],
  ['tally', { ...plenary, for: Number.MAX_SAFE_INTEGER }, 'for'],
  ['tally', { ...plenary, against: undefined }, 'against'],
  ['tally', { ...plenary, abstain: 'none' }, 'abstain'],
  ['tally', { ...plenary, majority: undefined }, 'majority'],
  ['tally', { ...plenary, majority: 'three-quarters' }, 'majority'],
  ['tally', { ...plenary, quorum: 296.5 }, 'quorum'],
  ['tally', { for: { G: 1 } }, 'against'],
  ['tally', { for: { G: 1 }, against: 3 }, 'against'],
  ['tally', { for: { G: 1, X: 2 }, against: {} }, 'for.X'],
  ['tally', { for: { G: -1 }, against: {} }, 'for.G'],
  ['tally', { for: { G: 1 }, against: { E: '2' } }, 'against.E'],
  ['tally', { for: { G: 20 }, against: { E: 14 }, present: 33 }, 'present'],
  ['tally', { for: { G: Number.MAX_SAFE_INTEGER }, against: { E: 14 } }, 'for'],
];

describe('bad input', () => {
  it.each(TABLE)('%s %j names its field', (command, input, field) => {
    const { status, stdout, stderr } = run([command], typeof input === 'string' ? input : JSON.stringify(input));
    expect({ status, stdout, field: stderr.slice(0, stderr.indexOf(': ')) }).toEqual({ status: 2, stdout: '', field });
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('nested too deeply is refused, not tripped over', () => {
    const deep = 20_000;
    const { status, stdout, stderr } = run(['weights'], `{"voters":${'['.repeat(deep)}${']'.repeat(deep)}}`);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^input: /);
  });

  it.each([[[]], [['count']], [['toString']], [['weights', '--fast']]])('command %j is not one', (args) => {
    const { status, stdout, stderr } = run(args, '{"voters":[75,39,60]}');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^command: .*\n\nusage: /);
  });

  it('shows its usage when asked', () => {
    const { status, stdout } = run(['--help'], '');
    expect(status).toBe(0);
    expect(stdout).toContain('weights');
  });

  it('passes over a byte order mark and keys that it does not know', () => {
    expect(run(['weights'], '\uFEFF{"note":"a \\"1\\" : 2","voters":[75.0,39,60]}').stdout).toContain('[52,100,65]');
  });
});

describe('the program itself', () => {
  it.each([
    [['weights'], '{"voters":[75,-39,60]}'],
    [['tally'], '[]'],
    [['weights'], ''],
    [['count'], '{}'],
    [[], ''],
  ])('%j gives what the table says of %j', (args, input) => {
    expect(runProgram(args, input)).toEqual(run(args, input));
  });
});
