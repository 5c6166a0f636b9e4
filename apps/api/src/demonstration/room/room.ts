import { randomBytes, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { RoomCommand } from '@concord/contracts';
import { amendmentPolicy, currentPositions, isUnlinked, refuse, takesPositions } from '@concord/procedure';
import type { CapacityKind, Division } from '@concord/procedure';
import { amendmentOf } from '../../amendments/amendments.queries';
import { consultationOf } from '../../consultations/consultations.queries';
import { Participation } from '../../delegations/participation';
import { divisionOf } from '../../divisions/divisions.queries';
import { Readers } from '../../platform/database/data-sources';
import { Installation } from '../../platform/database/installation';
import { refusal, type Refusal } from '../../platform/http/problem';
import { positionsOf } from '../../positions/positions.queries';
import { provisionOf } from '../../provisions/provisions.queries';
import { sittingOf } from '../../sittings/sittings.queries';
import { notVotedYet, roomOf, votedSoFar } from './delegates-present';
import type { RollPlace, RoomDelegate } from './delegates-present';
import { agreed, oneShort, split } from './moods';
import { positionByLot, speakersWithout } from './positions';
import type { RoomVote, Voice } from './moods';
import { OwnApi } from './own-api';
import type { Sent } from './own-api';

export type RoomOutcome = { readonly ok: true; readonly acted: number } | Refusal;
type Errand = () => Promise<Sent>;

/** So many delegates press their buttons at the same moment. */
const atOnce = 32;

/** The rest of the demonstration room: a newcomer alone would find no seconder and never reach a quorum. */
@Injectable()
export class Room {
  constructor(
    @Inject(OwnApi) private readonly api: OwnApi,
    @Inject(Readers) private readonly readers: Readers,
    @Inject(Participation) private readonly participation: Participation,
    @Inject(Installation) private readonly installation: Installation,
  ) {}

  async play(account: string, command: RoomCommand): Promise<RoomOutcome> {
    if (!this.installation.isDemonstration) return refusal('demonstration.off');
    const { consultation } = command;
    if (!(await this.participation.takesPart(account, consultation))) return refuse('consultation.notFound');
    const room = await roomOf(this.readers.manager, consultation);
    switch (command.act) {
      case 'second':
        return this.second(room, command);
      case 'checkIn':
        return this.checkIn(room, command);
      case 'position':
        return this.position(room, command);
      case 'vote':
        return this.vote(room, command);
    }
  }

  /** One member who may; where nobody may, the reason is the procedure's. */
  private async second(
    room: readonly RoomDelegate[],
    { consultation, amendment: id }: Extract<RoomCommand, { act: 'second' }>,
  ): Promise<RoomOutcome> {
    const { manager } = this.readers;
    const subject = await consultationOf(manager, consultation);
    const amendment = await amendmentOf(manager, consultation, id);
    if (subject === null || amendment === null) return refuse('amendment.notFound');
    let reason: Refusal = refusal('demonstration.nobodyLeft');
    for (const { account, capacity, delegate } of capacitiesOf(room, 'member')) {
      const verdict = amendmentPolicy.maySecond({ delegate, capacity }, subject.body, amendment);
      if (!verdict.ok) {
        reason = verdict;
        continue;
      }
      const path = `/consultations/${consultation}/amendments/${id}/second`;
      return this.run([() => this.api.post(account, path, { commandId: randomUUID(), capacity: capacity.id })]);
    }
    return reason;
  }

  /** The secretariat enters all members of the room who are not registered yet: one act, as at the door of a real sitting. */
  private async checkIn(
    room: readonly RoomDelegate[],
    { consultation, sitting: id }: Extract<RoomCommand, { act: 'checkIn' }>,
  ): Promise<RoomOutcome> {
    const sitting = await sittingOf(this.readers.manager, consultation, id);
    if (sitting === null) return refuse('sitting.notFound');
    const path = `/consultations/${consultation}/sittings/${id}/check-in`;
    const absent = capacitiesOf(room, 'member').filter(({ capacity }) => !sitting.present.includes(capacity.id));
    const [clerk] = capacitiesOf(room, 'secretariat');
    if (clerk === undefined || absent.length === 0) return refusal('demonstration.nobodyLeft');
    const capacities = absent.map(({ capacity }) => capacity.id);
    const own = { commandId: randomUUID(), capacity: clerk.capacity.id };
    const sent = await this.api.post(clerk.account, path, { ...own, capacities });
    return sent.ok ? { ok: true, acted: capacities.length } : sent;
  }

  /** Everybody in the room who speaks for a side that has no position on the provision yet. */
  private async position(
    room: readonly RoomDelegate[],
    { consultation, provision: id }: Extract<RoomCommand, { act: 'position' }>,
  ): Promise<RoomOutcome> {
    const { manager } = this.readers;
    const subject = await consultationOf(manager, consultation);
    const provision = await provisionOf(manager, consultation, id);
    if (subject === null || provision === null) return refuse('provision.notFound');
    const stands = takesPositions(subject, provision);
    if (!stands.ok) return stands;
    const taken = currentPositions(await positionsOf(manager, consultation), id);
    const path = `/consultations/${consultation}/positions`;
    const errands = speakersWithout(room, subject.body, taken).map(({ account, capacity }) => {
      const { kind, text } = positionByLot(Math.random);
      const stated = {
        position: randomUUID(),
        provision: id,
        revision: provision.revision,
        kind,
        text,
        replaces: null,
      };
      return () => this.api.post(account, path, { commandId: randomUUID(), capacity: capacity.id, ...stated });
    });
    return this.run(errands);
  }

  private async vote(
    room: readonly RoomDelegate[],
    { consultation, division: id, mood }: Extract<RoomCommand, { act: 'vote' }>,
  ): Promise<RoomOutcome> {
    const division = await divisionOf(this.readers.manager, consultation, id);
    if (division === null) return refuse('division.notFound');
    const vote = await this.roomVote(division, room);
    const voices =
      mood === 'oneShort' ? oneShort(vote) : mood === 'split' ? split(vote, Math.random) : agreed(vote, Math.random);
    const path = `/consultations/${consultation}/divisions/${id}/ballots`;
    return this.run(voices.map((voice) => () => this.api.post(voice.place.account, path, ballot(division, voice))));
  }

  private async roomVote(division: Division, room: readonly RoomDelegate[]): Promise<RoomVote<RollPlace>> {
    const { manager } = this.readers;
    const voted = await votedSoFar(manager, division.id);
    const isByVotes = division.quorum.kind !== 'present' && division.quorumRequired !== null;
    return {
      groups: division.roll.map(({ group, weight }) => ({
        ...{ group, weight: BigInt(weight), voted: voted.get(group) ?? 0 },
      })),
      quorum: isByVotes ? BigInt(division.quorumRequired) : null,
      places: await notVotedYet(manager, division.id, room),
    };
  }

  /** Those who acted; if nobody could, the first reason why. */
  private async run(errands: readonly Errand[]): Promise<RoomOutcome> {
    if (errands.length === 0) return refusal('demonstration.nobodyLeft');
    const sent: Sent[] = [];
    const waiting = errands.values();
    const workers = Array.from({ length: Math.min(atOnce, errands.length) }, async () => {
      for (const errand of waiting) sent.push(await errand());
    });
    await Promise.all(workers);
    const acted = sent.filter(({ ok }) => ok).length;
    const refused = sent.find((each): each is Refusal => !each.ok);
    return acted === 0 && refused !== undefined ? refused : { ok: true, acted };
  }
}

/** The room's people in one kind of capacity. */
function capacitiesOf(room: readonly RoomDelegate[], kind: CapacityKind) {
  return room.flatMap(({ account, delegate }) =>
    delegate.capacities
      .filter((capacity) => capacity.kind === kind)
      .map((capacity) => ({ account, capacity, delegate: delegate.id })),
  );
}

function ballot(division: Division, { place, choice }: Voice<RollPlace>): object {
  const trackingCode = isUnlinked(division.method) ? randomBytes(16).toString('base64url') : null;
  return { commandId: randomUUID(), capacity: place.capacity, choice, replaces: null, trackingCode };
}
