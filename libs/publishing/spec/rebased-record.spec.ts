import type { FactBody } from '@concord/procedure';
import { fact, plenary } from '@concord/procedure';
import { bundleOf, buildProgram, Desk, inputOf } from './room/bundle';
import type { Held } from './room/consultation';
import { held } from './room/consultation';

beforeAll(buildProgram, 120_000);
const desk = new Desk();
afterAll(() => desk.clear());

type Rebased = FactBody<'amendment.rebased'>;

/** Three amendments to one provision; the first is adopted, and what becomes of the others may be written otherwise. */
async function adoptOne(
  forge: (body: Rebased) => Rebased = (body) => body,
  then: (room: Held) => void = () => undefined,
) {
  const room = held({
    forge: (one) => (one.type === 'amendment.rebased' ? { ...one, body: forge(one.body) } : one),
  });
  const { meeting, draft, persons } = room;
  const two = draft.provisions[1]!.id;
  const amend = (words: string) => meeting.amend(persons.contactPoint, two, words);
  const adopted = amend('Members may keep statistics, and publish them each year.');
  const others = [
    amend('All Members may keep statistics, and publish them.'),
    amend('Members may keep statistics, and publish them in full.'),
  ];
  meeting.take(adopted, persons.contactPoint);
  meeting.vote(
    meeting.announce({ kind: 'amendment', amendment: adopted }, 'recordVote'),
    Array.from({ length: 9 }, () => 'for' as const),
  );
  then(room);
  const { zip, policy } = bundleOf(inputOf(room));
  return { ...(await desk.verify(zip, policy)), fates: others.map((id) => meeting.amendment(id).rebase?.fate) };
}

describe('what became of amendments whose text a decision changed', () => {
  it('is accepted as the procedure says it', async () => {
    const { code, fates } = await adoptOne();
    expect([code, fates]).toEqual([0, ['carriedOver', 'authorMustDecide']]);
  });

  it.each<[string, (body: Rebased) => Rebased, string]>([
    [
      'other words are carried over',
      (body) => {
        const { en } = body.operations;
        if (body.rebase.fate !== 'carriedOver' || en?.kind !== 'replaceText') return body;
        const edits = en.edits.map((edit) => ({ ...edit, insert: `${edit.insert}wealthy ` }));
        return { ...body, operations: { en: { ...en, edits } } };
      },
      'carries over other words than the amendment had',
    ],
    [
      'one is carried over that does not stand',
      (body) => ({ ...body, rebase: { ...body.rebase, fate: 'carriedOver' } }),
      'carries an amendment over to another text',
    ],
    [
      'one that waits lost what it was written for',
      (body) => (body.rebase.fate === 'carriedOver' ? body : { ...body, operations: {} }),
      'does not keep what the amendment was written for',
    ],
    [
      'another division is named',
      (body) => ({ ...body, rebase: { ...body.rebase, decidedBy: body.amendment } }),
      'rebases an amendment that this decision did not touch',
    ],
  ])('is refused where %s', async (_sentence, forge, reason) => {
    const { code, out } = await adoptOne(forge);
    expect([code, out]).toEqual([1, expect.stringContaining(reason)]);
  });

  it('is refused where one has no fate, or two', async () => {
    let first: string | undefined;
    const { code, out } = await adoptOne((body) => ({ ...body, amendment: (first ??= body.amendment) }));
    expect([code, out]).toEqual([1, expect.stringContaining('this decision did not touch')]);
  });

  it('is refused where no decision changed the text', async () => {
    const { code, out } = await adoptOne(undefined, ({ record, persons }) => {
      const waits = [...record.state.amendments.values()].find(({ rebase }) => rebase?.fate === 'authorMustDecide')!;
      const { id: amendment, revision, operations, rebase } = waits;
      const again = fact(plenary, 'amendment.rebased', { amendment, revision, operations, rebase: rebase! });
      record.tick().write(persons.chair, [again]);
    });
    expect([code, out]).toEqual([1, expect.stringContaining('follows from no division')]);
  });
});
