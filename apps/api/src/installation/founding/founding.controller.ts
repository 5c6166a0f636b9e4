import {
  foundConsultationSchema,
  officeActSchema,
  reviewTextSchema,
  type FoundConsultationCommand,
  type OfficeAct,
  type TextReview,
} from '@concord/contracts';
import { Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { z } from 'zod';
import { Access, CurrentSession } from '../../platform/auth/access';
import type { Session } from '../../platform/auth/sessions/session';
import { BodyOf, ParamsOf } from '../../platform/http/parsed';
import { orRefuse } from '../../platform/http/problem';
import type { Language } from '../../platform/http/reader-language';
import { faulty, orExplain, ReaderLanguage } from '../faults';
import { holdsOffice } from '../holds-office';
import { AdmitMembers } from './admit-members';
import { reviewOf } from './first-text';
import { FoundByOffice } from './found-by-office';

const ConsultationPath = z.strictObject({ consultation: z.uuid() });

@Controller('installation')
export class FoundingController {
  constructor(
    @Inject(FoundByOffice) private readonly founding: FoundByOffice,
    @Inject(AdmitMembers) private readonly admitting: AdmitMembers,
  ) {}

  @Post('text-review')
  @HttpCode(200)
  @Access(holdsOffice)
  review(@BodyOf(reviewTextSchema) { source }: { source: string }, @ReaderLanguage() language: Language): TextReview {
    const review = reviewOf(source);
    return orExplain('ok' in review ? faulty(review.faults) : review, language);
  }

  @Post('consultations')
  @HttpCode(200)
  @Access(holdsOffice)
  async found(
    @CurrentSession() { account }: Session,
    @BodyOf(foundConsultationSchema) command: FoundConsultationCommand,
    @ReaderLanguage() language: Language,
  ): Promise<{ consultation: string }> {
    return orExplain(await this.founding.found(account.id, command), language);
  }

  @Post('consultations/:consultation/members')
  @HttpCode(200)
  @Access(holdsOffice)
  async admit(
    @CurrentSession() { account }: Session,
    @ParamsOf(ConsultationPath) { consultation }: z.infer<typeof ConsultationPath>,
    @BodyOf(officeActSchema) { commandId }: OfficeAct,
  ): Promise<{ admitted: number }> {
    return orRefuse(await this.admitting.admit(account.id, consultation, commandId));
  }
}
