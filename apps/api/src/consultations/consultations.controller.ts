import { Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { closeRoundSchema, extendRoundSchema, openRoundSchema, reopenRoundSchema } from '@concord/contracts';
import type {
  Act,
  ActReceipt,
  ConsultationList,
  ExtendRoundCommand,
  OpenRoundCommand,
  ReopenRoundCommand,
  Snapshot,
} from '@concord/contracts';
import { Access, CurrentSession } from '../platform/auth/access';
import type { Session } from '../platform/auth/sessions/session';
import { BodyOf } from '../platform/http/parsed';
import { orRefuse } from '../platform/http/problem';
import { takesPart } from './access';
import { ReadConsultation } from './read-consultation';
import { Rounds } from './rounds';

@Controller('consultations')
export class ConsultationsController {
  constructor(
    @Inject(ReadConsultation) private readonly consultations: ReadConsultation,
    @Inject(Rounds) private readonly rounds: Rounds,
  ) {}

  @Get()
  @Access('signedIn')
  list(@CurrentSession() { account }: Session): Promise<ConsultationList> {
    return this.consultations.list(account.id);
  }

  @Get(':consultation')
  @Access(takesPart)
  async read(@CurrentSession() { account }: Session, @Param('consultation') id: string): Promise<Snapshot> {
    return orRefuse(await this.consultations.read(account.id, id));
  }

  @Post(':consultation/rounds')
  @HttpCode(200)
  @Access(takesPart)
  async openRound(
    @CurrentSession() { account }: Session,
    @Param('consultation') id: string,
    @BodyOf(openRoundSchema) command: OpenRoundCommand,
  ): Promise<ActReceipt> {
    return orRefuse(await this.rounds.open(account.id, id, command));
  }

  @Post(':consultation/rounds/:round/reopen')
  @HttpCode(200)
  @Access(takesPart)
  async reopenRound(
    @CurrentSession() { account }: Session,
    @Param('consultation') id: string,
    @Param('round') round: string,
    @BodyOf(reopenRoundSchema) command: ReopenRoundCommand,
  ): Promise<ActReceipt> {
    return orRefuse(await this.rounds.reopen(account.id, id, round, command));
  }

  @Post(':consultation/rounds/:round/extend')
  @HttpCode(200)
  @Access(takesPart)
  async extendRound(
    @CurrentSession() { account }: Session,
    @Param('consultation') id: string,
    @Param('round') round: string,
    @BodyOf(extendRoundSchema) command: ExtendRoundCommand,
  ): Promise<ActReceipt> {
    return orRefuse(await this.rounds.extend(account.id, id, round, command));
  }

  @Post(':consultation/rounds/:round/close')
  @HttpCode(200)
  @Access(takesPart)
  async closeRound(
    @CurrentSession() { account }: Session,
    @Param('consultation') id: string,
    @Param('round') round: string,
    @BodyOf(closeRoundSchema) command: Act,
  ): Promise<ActReceipt> {
    return orRefuse(await this.rounds.close(account.id, id, round, command));
  }
}
