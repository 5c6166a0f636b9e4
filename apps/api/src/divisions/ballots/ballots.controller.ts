import { Controller, Get, Inject, Param } from '@nestjs/common';
import type { OwnBallots, Turnout } from '@concord/contracts';
import { takesPart } from '../../consultations/access';
import { Access, CurrentSession } from '../../platform/auth/access';
import type { Session } from '../../platform/auth/sessions/session';
import { orRefuse } from '../../platform/http/problem';
import { OwnBallotsQuery } from './own-ballots';
import { Turnouts } from './turnouts';

/** What may be read of the ballots: one's own, and how many have voted. */
@Controller('consultations/:consultation/divisions/:division')
export class BallotsController {
  constructor(
    @Inject(OwnBallotsQuery) private readonly ownBallots: OwnBallotsQuery,
    @Inject(Turnouts) private readonly turnouts: Turnouts,
  ) {}

  @Get('ballots/own')
  @Access(takesPart)
  async own(
    @CurrentSession() { account }: Session,
    @Param('consultation') consultation: string,
    @Param('division') division: string,
  ): Promise<OwnBallots> {
    return orRefuse(await this.ownBallots.read(account.id, consultation, division));
  }

  @Get('turnout')
  @Access(takesPart)
  async turnout(
    @CurrentSession() { account }: Session,
    @Param('consultation') consultation: string,
    @Param('division') division: string,
  ): Promise<Turnout> {
    return orRefuse(await this.turnouts.read(account.id, consultation, division));
  }
}
