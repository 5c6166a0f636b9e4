import { createSigner, formatVerifierKey, openNote, signNote, toUtf8 } from '@concord/ledger';
import { bundleOf, buildProgram, Desk, inputOf } from './room/bundle';
import { held } from './room/consultation';
import { sha256 } from './room/record';

beforeAll(buildProgram, 120_000);
const desk = new Desk();
afterAll(() => desk.clear());

/** Three witnesses, as the groups of a body run them. */
const witnesses = ['one', 'two', 'three'].map((name) =>
  createSigner(`${name}.witness.example`, sha256(toUtf8(name)), 'cosignature/v1'),
);
const quorum = [
  ...witnesses.map(({ key }, i) => `witness w${i} ${formatVerifierKey({ ...key })}`),
  'group groups 2 w0 w1 w2',
  'quorum groups',
];

/** A bundle whose checkpoint so many of the witnesses have cosigned. */
function cosigned(count: number) {
  const room = held();
  const input = inputOf(room);
  const { plenary } = input.record;
  const opened = openNote(plenary.note, [room.record.plenary.signer.key]);
  if (!opened.ok) throw new Error(opened.code);
  const note = signNote(opened.text, witnesses.slice(0, count), opened.verified, 1_772_442_000);
  if (!note.ok) throw new Error(note.code);
  const record = { ...input.record, plenary: { ...plenary, note: note.note, earlier: [] } };
  const pack = { ...input.pack, checkpoint: { ...input.pack.checkpoint, note: note.note } };
  return bundleOf({ ...input, record, pack, witnessLines: quorum });
}

describe('a checkpoint that witnesses cosigned', () => {
  it('holds with the quorum that the policy asks for, and not with less', async () => {
    const two = cosigned(2);
    expect(await desk.verify(two.zip, two.policy)).toMatchObject({ code: 0 });
    expect((await desk.verify(two.zip)).code).toBe(3);
    const one = cosigned(1);
    expect(await desk.verify(one.zip, one.policy)).toEqual({
      code: 1,
      out: 'FAILS  checkpoint: lacks the quorum of witnesses\n',
    });
  });

  it('holds only if every line is by a witness of the policy', async () => {
    const { zip, policy } = cosigned(3);
    const without = policy.replace(/witness w2 .*\n/, '').replace('2 w0 w1 w2', '2 w0 w1');
    expect(await desk.verify(zip, without)).toMatchObject({
      ...{ code: 1, out: expect.stringContaining('note.unknown-signature') as string },
    });
  });
});
