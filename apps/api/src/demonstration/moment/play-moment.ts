import { Inject, Injectable } from '@nestjs/common';
import { roundsOf } from '../../consultations/consultations.queries';
import { divisionOf } from '../../divisions/divisions.queries';
import { Clock } from '../../platform/config/clock';
import { Readers } from '../../platform/database/data-sources';
import { sittingOf, sittingsOf } from '../../sittings/sittings.queries';
import { OwnApi } from '../room/own-api';
import { Room } from '../room/room';
import { statePosition, submitAmendment, writeComment } from './moment-acts';
import type { MomentAmendment, MomentData } from './moment-data';
import { firstStep, lastStep, MomentDesk, MomentRefused } from './moment-desk';

const day = 24 * 60 * 60_000;
const secondRoundDays = 30;
const [office, chair] = ['office-01', 'chair'];

/**
 * The demonstration's past, acted by its persons through the server's own api: a round of comments that was closed and answered, a second
 * one open, positions, three amendments of which one is decided and two are for the same words, and a sitting to enter. The server must listen.
 */
@Injectable()
export class PlayMoment {
  constructor(
    @Inject(OwnApi) private readonly api: OwnApi,
    @Inject(Room) private readonly room: Room,
    @Inject(Readers) private readonly readers: Readers,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws MomentRefused naming the step and the refusal. */
  async play(consultation: string, data: MomentData): Promise<void> {
    const desk = await MomentDesk.of(consultation, this.readers, this.api);
    await this.commentRounds(desk, data);
    for (const position of data.positions) await statePosition(desk, position);
    await this.sitting(desk, data);
  }

  private async commentRounds(desk: MomentDesk, { comments }: MomentData): Promise<void> {
    const [first] = await roundsOf(this.readers.manager, desk.consultation);
    if (first === undefined) throw new MomentRefused('round 1', 'round.notFound');
    for (const [index, comment] of comments.filter(({ round }) => round === 1).entries())
      await writeComment(desk, comment, index === 0 ? firstStep : `comment ${comment.key}`);
    await desk.act('close round 1', office, 'secretariat', `/rounds/${first.id}/close`);
    for (const { key, disposition } of comments) {
      if (disposition === null) continue;
      const { kind, duplicateOf, reason } = disposition;
      const other = duplicateOf === undefined ? null : desk.idOf(`comment ${duplicateOf}`);
      const given = { disposition: kind, duplicateOf: other, reason };
      await desk.act(
        `dispose ${key}`,
        office,
        'secretariat',
        `/comments/${desk.idOf(`comment ${key}`)}/dispose`,
        given,
      );
    }
    await this.openSecondRound(desk);
    for (const comment of comments.filter(({ round }) => round === 2))
      await writeComment(desk, comment, `comment ${comment.key}`);
  }

  /** Its deadline is counted from now, so a moment played again leaves the round that there is. */
  private async openSecondRound(desk: MomentDesk): Promise<void> {
    const round = desk.idOf('round 2');
    const rounds = await roundsOf(this.readers.manager, desk.consultation);
    if (rounds.some(({ id }) => id === round)) return;
    const deadlineAt = new Date(this.clock.now().getTime() + secondRoundDays * day).toISOString();
    await desk.act('open round 2', office, 'secretariat', '/rounds', { round, deadlineAt });
  }

  private async sitting(desk: MomentDesk, { amendments, ballots }: MomentData): Promise<void> {
    const [sitting] = await sittingsOf(this.readers.manager, desk.consultation);
    if (sitting === undefined) throw new MomentRefused('sitting 1', 'sitting.notFound');
    for (const amendment of amendments) await submitAmendment(desk, amendment, office);
    await desk.act('open the sitting', chair, 'chair', `/sittings/${sitting.id}/open`);
    await this.checkIn(desk, sitting.id);
    const present = (await sittingOf(this.readers.manager, desk.consultation, sitting.id))?.present ?? [];
    const absent = ballots.filter(({ by }) => !present.includes(desk.capacity(by, 'member')));
    for (const { by } of absent) await this.enter(desk, sitting.id, by);
    const decided = amendments.filter((amendment) => amendment.decided);
    for (const amendment of decided) {
      const close = amendment === decided.at(-1) ? lastStep : `close ${amendment.key}`;
      await this.divide(desk, amendment, ballots, close);
    }
  }

  private async checkIn(desk: MomentDesk, sitting: string): Promise<void> {
    const { consultation } = desk;
    const entered = await this.room.play(desk.account(chair), { act: 'checkIn', consultation, sitting });
    // On playing again everybody is there already.
    if (!entered.ok && entered.code !== 'demonstration.nobodyLeft') throw new MomentRefused('check in', entered.code);
  }

  private async enter(desk: MomentDesk, sitting: string, person: string): Promise<void> {
    const capacities = [desk.capacity(person, 'member')];
    await desk.act(`enter ${person}`, person, 'member', `/sittings/${sitting}/check-in`, { capacities });
  }

  private async divide(
    desk: MomentDesk,
    { key }: MomentAmendment,
    ballots: MomentData['ballots'],
    close: string,
  ): Promise<void> {
    const [amendment, division] = [desk.idOf(`amendment ${key}`), desk.idOf(`division ${key}`)];
    await desk.act(`call ${key}`, chair, 'chair', `/amendments/${amendment}/call`);
    await desk.act(`move ${key}`, chair, 'chair', `/amendments/${amendment}/move`);
    const question = { kind: 'amendment', amendment };
    const terms = { division, question, method: 'recordVote', majority: null, quorum: null };
    await desk.act(`announce ${key}`, chair, 'chair', '/divisions', terms);
    await desk.act(`open ${key}`, chair, 'chair', `/divisions/${division}/open`, { minutes: null });
    for (const { by, choice } of ballots) {
      const ballot = { choice, replaces: null, trackingCode: null };
      await desk.act(`ballot ${key} ${by}`, by, 'member', `/divisions/${division}/ballots`, ballot);
    }
    const { consultation } = desk;
    const opened = await divisionOf(this.readers.manager, consultation, division);
    if (opened?.state === 'open') {
      const voted = await this.room.play(desk.account(chair), { act: 'vote', consultation, division, mood: 'agreed' });
      if (!voted.ok && voted.code !== 'demonstration.nobodyLeft') throw new MomentRefused(`vote ${key}`, voted.code);
    }
    await desk.act(close, chair, 'chair', `/divisions/${division}/close`);
  }
}
