import type { FactType, NewFact } from '@concord/procedure';
import { fact, plenary } from '@concord/procedure';
import { bundleOf, buildProgram, Desk, inputOf } from './room/bundle';
import type { Held } from './room/consultation';
import { held } from './room/consultation';

beforeAll(buildProgram, 120_000);
const desk = new Desk();
afterAll(() => desk.clear());

/** A server that writes what no division decided: every hash and signature is right, and only replay can tell. */
async function verdict(forge: (room: Held) => void): Promise<{ code: number | null; out: string }> {
  const room = held();
  forge(room);
  const { zip, policy } = bundleOf(inputOf(room));
  return desk.verify(zip, policy);
}

type Of<T extends FactType> = Extract<NewFact, { type: T }>;

/** Changes one kind of fact while the server writes it. */
async function writing<T extends FactType>(type: T, change: (one: Of<T>) => Of<T>) {
  const room = held({ forge: (one) => (one.type === type ? change(one as Of<T>) : one) });
  const { zip, policy } = bundleOf(inputOf(room));
  return desk.verify(zip, policy);
}

describe('a record that its own server forged', () => {
  it('is refused where a provision is adopted by no division', async () => {
    const { code, out } = await verdict(({ record, draft, persons }) => {
      const [, two] = draft.provisions;
      record
        .tick()
        .write(persons.chair, [
          fact(plenary, 'provision.decided', { provision: two!.id, state: 'adopted', division: '' }),
        ]);
    });
    expect([code, out]).toEqual([1, expect.stringMatching(/^FAILS {2}entry 131 of plenary: follows from no division/)]);
  });

  it('is refused where a text is worded a second time', async () => {
    const { code, out } = await verdict(({ record, draft, persons }) => {
      const two = record.state.provisions.get(draft.provisions[1]!.id)!;
      const wording = record.state.revisions.get(two.revision)!.wordings['en']!;
      const own = { provision: two.id, revision: two.revision, language: 'en', wording };
      record.tick().write(persons.chair, [fact(plenary, 'revision.worded', own)]);
    });
    expect([code, out]).toEqual([1, expect.stringContaining('words a revision a second time')]);
  });

  it('is refused where a result is not what the ballots come to', async () => {
    const { code, out } = await writing('division.closed', (one) => {
      const { result } = one.body;
      const total = { ...result.total, heads: { ...result.total.heads, for: result.total.heads.for + 1 } };
      return { ...one, body: { ...one.body, result: { ...result, total } } };
    });
    expect([code, out]).toEqual([1, expect.stringMatching(/^FAILS {2}division 1, result/)]);
  });

  it('is refused where plenary is told another result than the envelope', async () => {
    const { code, out } = await writing('division.declared', (one) => {
      const result = { ...one.body.result, outcome: 'adopted' as const };
      return { ...one, body: { ...one.body, result: { ...result, votesCast: '1' } } };
    });
    expect([code, out]).toEqual([1, expect.stringContaining('was declared otherwise than its envelope says')]);
  });

  it('is refused where the roll or a weight is not that of the composition', async () => {
    const roll = await writing('roll.frozen', (one) => ({
      ...one,
      body: { ...one.body, lines: one.body.lines.slice(1) },
    }));
    expect([roll.code, roll.out]).toEqual([1, expect.stringContaining('roll: is not that of the composition')]);
    const weights = await writing('division.announced', (one) => {
      const { division } = one.body;
      const heavier = division.roll.map((line, i) => (i === 0 ? { ...line, weight: '4', total: '16' } : line));
      return { ...one, body: { division: { ...division, roll: heavier } } };
    });
    expect([weights.code, weights.out]).toEqual([1, expect.stringContaining('weights: do not follow')]);
  });

  it('is refused where the quorum is another', async () => {
    const { code, out } = await writing('division.announced', (one) => ({
      ...one,
      body: { division: { ...one.body.division, quorumRequired: '1' } },
    }));
    expect([code, out]).toEqual([1, expect.stringContaining('quorum: does not follow from the rule')]);
  });

  it('is refused where a ballot is not by its voter', async () => {
    let first: string | undefined;
    const { code, out } = await writing('ballot.cast', (one) => {
      first ??= one.body.capacity;
      return { ...one, body: { ...one.body, capacity: first } };
    });
    expect([code, out]).toEqual([1, expect.stringContaining('is not by its voter')]);
  });

  it('is refused where an adopted amendment made another text', async () => {
    const { code, out } = await writing('amendment.decided', (one) => ({
      ...one,
      body: { ...one.body, state: 'fell' },
    }));
    expect([code, out]).toEqual([1, expect.stringContaining('amendment.decided is not what the result sets off')]);
  });

  it('is refused where a payload is gone and nothing says that it was erased', async () => {
    const { code, out } = await verdict(({ record }) => record.plenary.erase(8));
    expect([code, out]).toEqual([1, expect.stringContaining('is missing, and was not erased')]);
  });
});
