import { Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import {
  annulDivisionSchema,
  announceDivisionSchema,
  castBallotSchema,
  closeDivisionSchema,
  openDivisionSchema,
} from '@concord/contracts';
import type {
  Act,
  ActReceipt,
  AnnounceDivisionCommand,
  AnnulDivisionCommand,
  CastBallotCommand,
  OpenDivisionCommand,
} from '@concord/contracts';
import { takesPart } from '../consultations/access';
import { Access, CurrentSession } from '../platform/auth/access';
import type { Session } from '../platform/auth/sessions/session';
import { BodyOf } from '../platform/http/parsed';
import { orRefuse } from '../platform/http/problem';
import { AnnounceDivision } from './announce-division';
import { AnnulDivision } from './annul-division';
import { CastBallot } from './ballots/cast-ballot';
import { CloseDivision } from './close-division';
import { OpenDivision } from './open-division';

@Controller('consultations/:consultation/divisions')
export class DivisionsController {
  constructor(
    @Inject(AnnounceDivision) private readonly announcing: AnnounceDivision,
    @Inject(OpenDivision) private readonly opening: OpenDivision,
    @Inject(CastBallot) private readonly ballots: CastBallot,
    @Inject(CloseDivision) private readonly closing: CloseDivision,
    @Inject(AnnulDivision) private readonly annulling: AnnulDivision,
  ) {}

  @Post()
  @HttpCode(200)
  @Access(takesPart)
  async announce(
    @CurrentSession() { account }: Session,
    @Param('consultation') consultation: string,
    @BodyOf(announceDivisionSchema) command: AnnounceDivisionCommand,
  ): Promise<ActReceipt> {
    return orRefuse(await this.announcing.announce(account.id, consultation, command));
  }

  @Post(':division/open')
  @HttpCode(200)
  @Access(takesPart)
  async open(
    @CurrentSession() { account }: Session,
    @Param('consultation') consultation: string,
    @Param('division') division: string,
    @BodyOf(openDivisionSchema) command: OpenDivisionCommand,
  ): Promise<ActReceipt> {
    return orRefuse(await this.opening.open(account.id, consultation, division, command));
  }

  @Post(':division/ballots')
  @HttpCode(200)
  @Access(takesPart)
  async cast(
    @CurrentSession() { account }: Session,
    @Param('consultation') consultation: string,
    @Param('division') division: string,
    @BodyOf(castBallotSchema) command: CastBallotCommand,
  ): Promise<ActReceipt> {
    return orRefuse(await this.ballots.cast(account.id, consultation, division, command));
  }

  @Post(':division/close')
  @HttpCode(200)
  @Access(takesPart)
  async close(
    @CurrentSession() { account }: Session,
    @Param('consultation') consultation: string,
    @Param('division') division: string,
    @BodyOf(closeDivisionSchema) command: Act,
  ): Promise<ActReceipt> {
    return orRefuse(await this.closing.close(account.id, consultation, division, command));
  }

  @Post(':division/annul')
  @HttpCode(200)
  @Access(takesPart)
  async annul(
    @CurrentSession() { account }: Session,
    @Param('consultation') consultation: string,
    @Param('division') division: string,
    @BodyOf(annulDivisionSchema) command: AnnulDivisionCommand,
  ): Promise<ActReceipt> {
    return orRefuse(await this.annulling.annul(account.id, consultation, division, command));
  }
}
