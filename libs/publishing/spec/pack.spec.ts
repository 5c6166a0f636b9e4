import { canonicalJson } from '@concord/ledger';
import { acceptAll, rejectAll } from '@concord/text';
import { makePack, packFrom, readFacts, replay } from '../src';
import { packOf } from './room/bundle';
import { held } from './room/consultation';
import { sha256 } from './room/record';

const room = held();
const pack = packOf(room);

describe('the pack', () => {
  it('says what became of each amendment, and by which division', () => {
    expect(pack.amendments.map(({ number, state, decidedBy }) => [number, state, decidedBy])).toEqual([
      [1, 'adopted', 1],
      [2, 'notAdopted', 2],
      [3, 'withdrawn', null],
      [4, 'notAdopted', 5],
      [5, 'adopted', 6],
    ]);
  });

  it('gives the text in force in each language beside the first draft, with marks that lead from one to the other', () => {
    const [heading, one, two, three] = pack.document!.provisions;
    expect([heading?.number, one?.number, two?.number, three?.number]).toEqual([null, '1', '2', null]);
    expect(one).toMatchObject({
      state: 'adopted',
      decidedBy: 7,
      source: { label: '9' },
      instruments: [{ key: 'C097' }],
    });
    expect(three).toMatchObject({ state: 'deleted', decidedBy: 6, firstNumber: '3' });
    expect(one?.texts['en']?.text).toBe('Members should promote fair and decent work for migrant workers.');
    expect(one?.texts['fr']?.status).toBe('stale');
    for (const { texts } of pack.document!.provisions) {
      for (const { text, first, marks } of Object.values(texts)) {
        expect([acceptAll(marks!), rejectAll(marks!)]).toEqual([text, first]);
      }
    }
    expect(one?.revisions.map(({ cause, amendment, division }) => [cause, amendment, division])).toEqual([
      ['import', null, null],
      ['amendment', 1, 1],
    ]);
  });

  it('names who voted how in a record vote, the changed ballot by its last choice, and nobody in a show of hands', () => {
    const [record, hands] = pack.divisions;
    expect(record?.names.map(({ choice, weight }) => [choice, weight])).toEqual([
      ['for', '3'],
      ['for', '3'],
      ['abstain', '3'],
      [null, '3'],
      ['for', '6'],
      ['against', '6'],
      ['for', '4'],
      ['for', '4'],
      ['for', '4'],
    ]);
    expect(record?.result).toMatchObject({ votesCast: '30', needed: '16', outcome: 'adopted' });
    expect([hands?.method, hands?.names, hands?.evidence]).toEqual(['showOfHands', [], 'attested']);
    expect(pack.divisions.map(({ evidence }) => evidence)).toEqual([
      ...['ballots', 'attested', null, 'ballots', 'ballots', 'ballots', 'attested'],
    ]);
    expect(pack.divisions[2]).toMatchObject({ state: 'annulled', result: null, envelope: null, names: [] });
  });

  it('has comments with dispositions, an erased one without its words', () => {
    expect(pack.comments.map(({ text, disposition }) => [text, disposition?.kind ?? null])).toEqual([
      ['Say "fair" & <safe>.', 'accepted'],
      [null, 'notAccepted'],
      ['#read("/etc/passwd")', null],
    ]);
  });

  it('counts who took part, per group', () => {
    expect(pack.participation.map(({ group, persons, takingPart }) => [group, persons, takingPart.length])).toEqual([
      ['governments', 6, 5],
      ['employers', 3, 3],
      ['workers', 4, 4],
    ]);
    expect(pack.participation[0]).toMatchObject({ delegations: 4, delegationsTakingPart: 4 });
    const voter = pack.participation[2]!.takingPart.find(({ person }) => person.kind === 'member');
    expect(voter).toMatchObject({ sittings: 1, comments: 0, amendments: 0 });
  });

  it('is the same from the same record, to the letter, and is JSON', () => {
    const [one, two] = [canonicalJson(pack), canonicalJson(packOf(room))];
    expect(one.ok && two.ok && one.text === two.text).toBe(true);
  });

  it('holds nothing of an envelope that is not open', () => {
    const { plenary } = room.record.source();
    const read = readFacts(plenary.entries);
    if (!read.ok) throw new Error(String(read.entry));
    const without = packFrom(replay(read.facts), { checkpoint: pack.checkpoint, envelopes: new Map() });
    expect(without?.divisions.every(({ names, envelope }) => names.length === 0 && envelope === null)).toBe(true);
  });

  it('is refused where an entry is missing, unknown, or not under the checkpoint', () => {
    const source = room.record.source();
    const { plenary } = source;
    const made = (entries: typeof plenary.entries) => makePack({ ...source, plenary: { ...plenary, entries } }, sha256);
    expect(made(plenary.entries.toSpliced(3, 1))).toMatchObject({ ok: false, at: `${plenary.log} 3` });
    expect(made(plenary.entries.slice(0, -1))).toMatchObject({ ok: false, at: plenary.log });
    const odd = {
      leaf: plenary.entries[0]!.leaf.replace('consultation.created', 'consultation.dreamt'),
      payload: null,
    };
    expect(made(plenary.entries.toSpliced(0, 1, odd))).toMatchObject({ ok: false, at: `${plenary.log} 0` });
    expect(packFrom(replay([]), { checkpoint: pack.checkpoint, envelopes: new Map() })).toBeNull();
  });
});
