import { Controller, Get, Inject, Param } from '@nestjs/common';
import type { AmendmentRelationsView } from '@concord/contracts';
import { refuse } from '@concord/procedure';
import { readersOfPlenary } from '../../consultations/readers-of-plenary';
import { Access } from '../../platform/auth/access';
import { orRefuse } from '../../platform/http/problem';
import { RelationsOfAmendments } from './relations-of-amendments';

/** What is official stands in plenary: the answer is one for all who read that. */
@Controller('consultations/:consultation/amendment-relations')
export class RelationsController {
  constructor(@Inject(RelationsOfAmendments) private readonly relations: RelationsOfAmendments) {}

  @Get()
  @Access(readersOfPlenary)
  async read(@Param('consultation') consultation: string): Promise<AmendmentRelationsView> {
    return orRefuse((await this.relations.read(consultation)) ?? refuse('consultation.notFound'));
  }
}
