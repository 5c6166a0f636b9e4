import {
  decideAnnul,
  decideCheckIn,
  decideCloseRound,
  decideComment,
  decideDisposeComment,
  decideOpenRound,
  decideOpenSitting,
  decideScheduleSitting,
  decideWithdraw,
  fact,
  plenary,
} from '@concord/procedure';
import type { Actor, ConsultationState, NewFact } from '@concord/procedure';
import type { Draft } from './draft';
import { draft } from './draft';
import type { Persons } from './persons';
import { consultationOf, persons } from './persons';
import { newId, RoomRecord } from './record';
import { Meeting } from './sitting';

interface Options {
  readonly demonstration?: boolean;
  readonly observers?: number;
  /** What a dishonest server would write instead of a fact. */
  readonly forge?: (fact: NewFact) => NewFact;
}

/** What `held` gives back. */
export interface Held {
  readonly record: RoomRecord;
  readonly persons: Persons;
  readonly draft: Draft;
  readonly meeting: Meeting;
}

function advance(record: RoomRecord, actor: Actor, state: ConsultationState): void {
  const from = record.state.consultation!.state;
  record.tick().write(actor, [fact(plenary, 'consultation.advanced', { state, from }, { reason: 'It is time.' })]);
}

/** A round with three comments: one disposed of, one disposed of as well and its text erased, one left. */
function round({ record, persons: room, draft: text }: Omit<Held, 'meeting'>): void {
  const { secretariat, contactPoint, workerSecretariat } = room;
  const consultation = record.state.consultation!;
  const command = { round: newId(), deadlineAt: '2026-04-30T22:00:00.000Z' };
  const context = { consultation, round: null, lastNumber: 0, reason: null };
  record.tick();
  record.act(secretariat, decideOpenRound(context, command, secretariat, record.now));
  const say = (
    actor: Actor,
    provision: number,
    words: string,
    range: { from: number; to: number; quote: string } | null,
  ) => {
    const held = record.state.provisions.get(text.provisions[provision]!.id)!;
    const revision = record.state.revisions.get(held.revision)!;
    const written = {
      ...{ comment: newId(), layer: 'official' as const, provision: held.id, revision: revision.id, range },
      ...{ language: 'en', kind: 'substantive' as const, text: words },
    };
    record.tick();
    const open = [...record.state.rounds.values()][0]!;
    record.act(
      actor,
      decideComment({ consultation, round: open, provision: held, revision }, written, actor, record.now),
    );
    return { id: written.comment, entry: record.plenary.entries.length - 1 };
  };
  const first = say(contactPoint, 0, 'Say "fair" & <safe>.', { from: 23, to: 29, quote: 'decent' });
  const second = say(workerSecretariat, 1, 'This text will be erased.', null);
  say(workerSecretariat, 2, '#read("/etc/passwd")', null);
  for (const [id, kind] of [
    [first.id, 'accepted'],
    [second.id, 'notAccepted'],
  ] as const) {
    const disposition = { disposition: kind, duplicateOf: null, reason: 'Considered.' };
    record.tick();
    record.act(secretariat, decideDisposeComment(record.state.comments.get(id)!, disposition, secretariat));
  }
  record.tick().write(null, [fact(plenary, 'payload.erased', { entry: second.entry, names: ['text'] })]);
  record.plenary.erase(second.entry);
  record.tick();
  record.act(secretariat, decideCloseRound([...record.state.rounds.values()][0]!, secretariat, record.now));
}

/**
 * A consultation held from the first draft to an adopted provision, by the deciders and the record themselves: D.1 adopted in a record
 * vote (one ballot changed), D.2 rejected by show of hands, D.3 withdrawn, D.4 without a quorum and then
 * rejected, D.5 deletes a provision, a division
 * annulled, and the first provision adopted.
 */
export function held(options: Options = {}): Held {
  const id = newId();
  const record = new RoomRecord(id, options.forge);
  const room = persons(options.observers ?? 0);
  const text = draft();
  const created = fact(plenary, 'consultation.created', {
    consultation: consultationOf(id, options.demonstration ?? true),
  });
  record.write(room.secretariat, [created, ...room.facts, ...text.facts]);
  advance(record, room.secretariat, 'openForComments');
  round({ record, persons: room, draft: text });
  record.plenary.earlier.push(record.plenary.sign());
  for (const state of ['commentsClosed', 'compiled', 'revisedDraft', 'meeting'] as const)
    advance(record, room.secretariat, state);
  const meeting = open(record, room);
  divisions(meeting, room, text);
  return { record, persons: room, draft: text, meeting };
}

function open(record: RoomRecord, room: Persons): Meeting {
  const { chair, secretariat, voters } = room;
  const sitting = newId();
  record.tick().act(secretariat, decideScheduleSitting(0, { sitting, scheduledAt: record.now }, secretariat));
  record.tick();
  const consultation = record.state.consultation!;
  const scheduled = { consultation, sitting: record.state.sittings.get(sitting)!, otherOpen: false };
  record.act(chair, decideOpenSitting(scheduled, chair, record.now));
  const present = voters.map(({ capacity }) => capacity.id);
  record.tick().act(secretariat, decideCheckIn(record.state.sittings.get(sitting)!, present, secretariat));
  return new Meeting(record, room, sitting);
}

function divisions(meeting: Meeting, room: Persons, text: Draft): void {
  const { employerSecretariat, workerSecretariat, contactPoint } = room;
  const [one, two] = text.provisions as [Draft['provisions'][0], Draft['provisions'][0]];
  const put = (amendment: string, mover: Actor, method: 'recordVote' | 'showOfHands') => {
    meeting.take(amendment, mover);
    return meeting.announce({ kind: 'amendment', amendment }, method);
  };
  const fair = meeting.amend(contactPoint, one.id, 'Members should promote fair and decent work for migrant workers.');
  const half = meeting.amend(employerSecretariat, two.id, 'Members may keep statistics.');
  const must = meeting.amend(workerSecretariat, two.id, 'Members should keep statistics, and publish them.');
  const each = meeting.amend(workerSecretariat, two.id, 'Members may keep statistics, and publish them each year.');
  const gone = meeting.amend(employerSecretariat, text.provisions[2]!.id, null);
  meeting.vote(put(fair, contactPoint, 'recordVote'), [
    'for',
    ['against', 'for'],
    'abstain',
    null,
    'for',
    'against',
    'for',
    'for',
    'for',
  ]);
  meeting.vote(put(half, employerSecretariat, 'showOfHands'), [
    'against',
    'against',
    'for',
    'abstain',
    'for',
    'for',
    'against',
    'against',
    'against',
  ]);
  const { record } = meeting;
  const { body } = record.state.consultation!;
  record.tick().act(workerSecretariat, decideWithdraw(body, meeting.amendment(must), false, workerSecretariat));
  const annulled = put(each, workerSecretariat, 'recordVote');
  record.tick();
  record.act(room.chair, decideAnnul(annulled, 'The question was read out wrongly.', room.chair, record.now));
  meeting.vote(meeting.announce({ kind: 'amendment', amendment: each }, 'recordVote'), ['for']);
  meeting.vote(meeting.announce({ kind: 'amendment', amendment: each }, 'recordVote'), [
    ...(['against', 'against', 'against', 'against', 'for', 'against', 'for', 'for', 'against'] as const),
  ]);
  meeting.vote(
    put(gone, employerSecretariat, 'recordVote'),
    Array.from({ length: 9 }, () => 'for' as const),
  );
  meeting.call(one);
  meeting.vote(
    meeting.announce({ kind: 'provision', provision: one.id }, 'showOfHands'),
    Array.from({ length: 9 }, () => 'for' as const),
  );
}
