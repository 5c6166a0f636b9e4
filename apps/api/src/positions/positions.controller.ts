import { Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { statePositionSchema } from '@concord/contracts';
import type { ActReceipt, StatePositionCommand } from '@concord/contracts';
import { takesPart } from '../consultations/access';
import { Access, CurrentSession } from '../platform/auth/access';
import type { Session } from '../platform/auth/sessions/session';
import { BodyOf } from '../platform/http/parsed';
import { orRefuse } from '../platform/http/problem';
import { StatePosition } from './state-position';

@Controller('consultations/:consultation/positions')
export class PositionsController {
  constructor(@Inject(StatePosition) private readonly statePosition: StatePosition) {}

  @Post()
  @HttpCode(200)
  @Access(takesPart)
  async state(
    @CurrentSession() { account }: Session,
    @Param('consultation') consultation: string,
    @BodyOf(statePositionSchema) command: StatePositionCommand,
  ): Promise<ActReceipt> {
    return orRefuse(await this.statePosition.perform(account.id, consultation, command));
  }
}
