import { Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import {
  prepareAmendmentSchema,
  publishAmendmentSchema,
  receiveAmendmentSchema,
  resubmitAmendmentSchema,
  restateAmendmentSchema,
  returnAmendmentSchema,
  secondAmendmentSchema,
  submitAmendmentSchema,
  translateAmendmentSchema,
} from '@concord/contracts';
import type {
  Act,
  ActReceipt,
  PrepareAmendmentCommand,
  PublishAmendmentCommand,
  ResubmitAmendmentCommand,
  ReturnAmendmentCommand,
  SubmitAmendmentCommand,
  TranslateAmendmentCommand,
} from '@concord/contracts';
import { takesPart } from '../consultations/access';
import { Access, CurrentSession } from '../platform/auth/access';
import type { Session } from '../platform/auth/sessions/session';
import { BodyOf, ParamsOf } from '../platform/http/parsed';
import { orRefuse } from '../platform/http/problem';
import { amendmentPath, type AmendmentPath } from './amendment-path';
import { SecondAmendment } from './second-amendment';
import { TreatAmendment } from './treat-amendment';
import { WriteAmendment } from './write-amendment';

@Controller('consultations/:consultation')
export class AmendmentsController {
  constructor(
    @Inject(WriteAmendment) private readonly writing: WriteAmendment,
    @Inject(SecondAmendment) private readonly seconding: SecondAmendment,
    @Inject(TreatAmendment) private readonly treatment: TreatAmendment,
  ) {}

  @Post('prepared-amendments')
  @HttpCode(200)
  @Access(takesPart)
  async prepare(
    @CurrentSession() { account }: Session,
    @Param('consultation') consultation: string,
    @BodyOf(prepareAmendmentSchema) command: PrepareAmendmentCommand,
  ): Promise<ActReceipt> {
    return orRefuse(await this.writing.prepare(account.id, consultation, command));
  }

  @Post('amendments')
  @HttpCode(200)
  @Access(takesPart)
  async submit(
    @CurrentSession() { account }: Session,
    @Param('consultation') consultation: string,
    @BodyOf(submitAmendmentSchema) command: SubmitAmendmentCommand,
  ): Promise<ActReceipt> {
    return orRefuse(await this.writing.submit(account.id, consultation, command));
  }

  @Post('amendments/:amendment/second')
  @HttpCode(200)
  @Access(takesPart)
  async second(
    @CurrentSession() { account }: Session,
    @ParamsOf(amendmentPath) path: AmendmentPath,
    @BodyOf(secondAmendmentSchema) command: Act,
  ): Promise<ActReceipt> {
    return orRefuse(await this.seconding.perform({ account: account.id, ...path }, command));
  }

  @Post('amendments/:amendment/receive')
  @HttpCode(200)
  @Access(takesPart)
  async receive(
    @CurrentSession() { account }: Session,
    @ParamsOf(amendmentPath) path: AmendmentPath,
    @BodyOf(receiveAmendmentSchema) command: Act,
  ): Promise<ActReceipt> {
    return orRefuse(await this.treatment.receive({ account: account.id, ...path }, command));
  }

  @Post('amendments/:amendment/return')
  @HttpCode(200)
  @Access(takesPart)
  async return(
    @CurrentSession() { account }: Session,
    @ParamsOf(amendmentPath) path: AmendmentPath,
    @BodyOf(returnAmendmentSchema) command: ReturnAmendmentCommand,
  ): Promise<ActReceipt> {
    return orRefuse(await this.treatment.return({ account: account.id, ...path }, command));
  }

  @Post('amendments/:amendment/resubmit')
  @HttpCode(200)
  @Access(takesPart)
  async resubmit(
    @CurrentSession() { account }: Session,
    @ParamsOf(amendmentPath) path: AmendmentPath,
    @BodyOf(resubmitAmendmentSchema) command: ResubmitAmendmentCommand,
  ): Promise<ActReceipt> {
    return orRefuse(await this.writing.resubmit({ account: account.id, ...path }, command));
  }

  @Post('amendments/:amendment/restate')
  @HttpCode(200)
  @Access(takesPart)
  async restate(
    @CurrentSession() { account }: Session,
    @ParamsOf(amendmentPath) path: AmendmentPath,
    @BodyOf(restateAmendmentSchema) command: ResubmitAmendmentCommand,
  ): Promise<ActReceipt> {
    return orRefuse(await this.writing.restate({ account: account.id, ...path }, command));
  }

  @Post('amendments/:amendment/translate')
  @HttpCode(200)
  @Access(takesPart)
  async translate(
    @CurrentSession() { account }: Session,
    @ParamsOf(amendmentPath) path: AmendmentPath,
    @BodyOf(translateAmendmentSchema) command: TranslateAmendmentCommand,
  ): Promise<ActReceipt> {
    return orRefuse(await this.treatment.translate({ account: account.id, ...path }, command));
  }

  @Post('amendments/:amendment/publish')
  @HttpCode(200)
  @Access(takesPart)
  async publish(
    @CurrentSession() { account }: Session,
    @ParamsOf(amendmentPath) path: AmendmentPath,
    @BodyOf(publishAmendmentSchema) command: PublishAmendmentCommand,
  ): Promise<ActReceipt> {
    return orRefuse(await this.treatment.publish({ account: account.id, ...path }, command));
  }
}
