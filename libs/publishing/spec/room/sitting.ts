import type { Actor, Division, Method, Provision, Question } from '@concord/procedure';
import {
  decideAnnounce,
  decideBallot,
  decideBoxDestroyed,
  decideCallAmendment,
  decideCallProvision,
  decideCloseDivision,
  decideDeclare,
  decideMove,
  decideOpenDivision,
  decidePublish,
  decideReceive,
  decideSubmitAmendment,
} from '@concord/procedure';
import type { BallotState, ChoiceCounts } from '@concord/procedure';
import { editsBetween } from '@concord/text';
import type { Operation } from '@concord/text';
import type { Choice } from '@concord/voting';
import type { Persons } from './persons';
import type { RoomRecord } from './record';
import { hashOf, newId, trackingCode } from './record';

/** The acts of a meeting, each decided by the procedure and written to the record. */
export class Meeting {
  constructor(
    readonly record: RoomRecord,
    readonly persons: Persons,
    private readonly sitting: string,
  ) {}

  private get consultation() {
    return this.record.state.consultation!;
  }
  private get seat() {
    return this.record.state.sittings.get(this.sitting)!;
  }

  /** Submitted against the text in force, received and published. */
  amend(mover: Actor, provision: string, text: string | null): string {
    const { record, persons, consultation } = this;
    const held = record.state.provisions.get(provision)!;
    const revision = record.state.revisions.get(held.revision)!;
    const base = revision.wordings['en']!.text;
    const against = { block: provision, revision: revision.id, baseHash: hashOf(base), language: 'en' };
    const operation: Operation =
      text === null
        ? { kind: 'deleteBlock', ...against }
        : { kind: 'replaceText', ...against, edits: editsBetween(base, text, 'en') };
    const id = newId();
    const rationale = 'So that #panic("nothing") is left open.';
    const written = { provision, revision: revision.id, original: 'en', operations: { en: operation }, rationale };
    const context = { consultation, provision: held, revision, prepared: null };
    record
      .tick()
      .act(mover, decideSubmitAmendment(context, { amendment: id, prepared: null, ...written }, mover, hashOf));
    const numbers = [...record.state.amendments.values()].map(({ number }) => number ?? 0);
    const last = Math.max(0, ...numbers);
    record
      .tick()
      .act(persons.secretariat, decideReceive(consultation.body, this.amendment(id), last, persons.secretariat));
    record
      .tick()
      .act(persons.secretariat, decidePublish(consultation.body, this.amendment(id), true, persons.secretariat));
    return id;
  }

  amendment(id: string) {
    return this.record.state.amendments.get(id)!;
  }

  /** Called, moved, and under discussion. */
  take(id: string, mover: Actor): void {
    const { record, persons, consultation } = this;
    const amendment = this.amendment(id);
    const provision = this.record.state.provisions.get(amendment.provision)!;
    const context = { consultation, sitting: this.seat, amendment, provision, underWay: false };
    record.tick().act(persons.chair, decideCallAmendment(context, persons.chair));
    record.tick().act(mover, decideMove(consultation.body, this.seat, this.amendment(id), mover));
  }

  call(provision: Provision): void {
    const held = this.record.state.provisions.get(provision.id)!;
    const context = { sitting: this.seat, provision: held, openAmendments: 0, underWay: false };
    this.record.tick().act(this.persons.chair, decideCallProvision(context, this.persons.chair));
  }

  announce(question: Question, method: Method): Division {
    const { record, persons, consultation } = this;
    const { state } = record;
    const amendment = question.kind === 'amendment' ? this.amendment(question.amendment) : null;
    const about = question.kind === 'provision' ? question.provision : amendment?.provision;
    const id = newId();
    const decision = decideAnnounce(
      {
        ...{ consultation, sitting: this.seat, delegates: state.delegates.values(), amendment },
        ...{ provision: state.provisions.get(about ?? '') ?? null, openAmendments: 0 },
        ...{ divisionUnderWay: false, lastNumber: state.divisions.size },
      },
      { division: id, envelope: newId(), question, method, majority: null, quorum: null },
      persons.chair,
      record.tick().now,
    );
    record.act(persons.chair, decision);
    const opened = { sitting: this.seat, division: this.division(id), otherOpen: false };
    record.tick();
    record.act(persons.chair, decideOpenDivision(opened, { minutes: null }, persons.chair, record.now));
    return this.division(id);
  }

  division(id: string): Division {
    return this.record.state.divisions.get(id)!;
  }

  /** One choice for each voter in order; null gives no ballot, and a pair changes the first to the second. */
  vote(division: Division, choices: readonly (Choice | null | readonly [Choice, Choice])[]): void {
    const { record, persons } = this;
    const counts: Record<string, Record<Choice, number>> = {};
    for (const [i, voter] of persons.voters.entries()) {
      const wanted = choices[i] ?? null;
      const given = wanted === null ? [] : typeof wanted === 'string' ? [wanted] : wanted;
      let own: BallotState | null = null;
      for (const choice of given) {
        const replaces: number | null = own?.seq ?? null;
        const command = { choice, replaces, trackingCode: trackingCode() };
        const seq = record.envelopeSize(division.envelope);
        record.tick();
        const decision = decideBallot({ division, onRoll: true, own }, command, voter, record.now);
        if (!decision.ok) throw new Error(decision.code);
        record.write(voter, [decision.fact]);
        own = { seq, choice };
      }
      const group = (counts[voter.capacity.group!] ??= { for: 0, against: 0, abstain: 0 });
      if (own?.choice) group[own.choice] += 1;
    }
    this.close(division, counts);
  }

  private close(division: Division, counts: ChoiceCounts): void {
    const { record, persons, consultation } = this;
    const { unlinkedMinimum } = consultation.body.ruleSet;
    const now = record.tick().now;
    const closing = record.act(
      persons.chair,
      decideCloseDivision(division, counts, unlinkedMinimum, persons.chair, now),
    );
    const sealed = closing.find((one) => one.type === 'division.closed')!;
    const { question } = division;
    const amendment = question.kind === 'amendment' ? this.amendment(question.amendment) : null;
    const about = question.kind === 'provision' ? question.provision : amendment?.provision;
    const provision = record.state.provisions.get(about ?? '')!;
    const declared = decideDeclare(
      {
        ...{ division, result: sealed.body.result, envelope: record.seal(division.envelope, division.id) },
        ...{ provision, revision: record.state.revisions.get(provision.revision)!, amendment },
        amendments: [...record.state.amendments.values()].filter((one) => one.provision === provision.id),
        ...{ newRevision: newId(), languages: consultation.body.languages },
      },
      now,
      hashOf,
    );
    record.write(persons.chair, declared);
    const destroyed = decideBoxDestroyed(this.division(division.id), record.tick().now);
    if (destroyed.ok) record.act(null, destroyed);
  }
}
