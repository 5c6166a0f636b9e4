import { Controller, HttpCode, Inject, Post } from '@nestjs/common';
import {
  callAmendmentSchema,
  callProvisionSchema,
  declareFallenSchema,
  declareNotMovedSchema,
  moveAmendmentSchema,
  withdrawAmendmentSchema,
} from '@concord/contracts';
import type { Act, ActReceipt, CallProvisionCommand } from '@concord/contracts';
import { amendmentPath, type AmendmentPath } from '../../amendments/amendment-path';
import { takesPart } from '../../consultations/access';
import { Access, CurrentSession } from '../../platform/auth/access';
import type { Session } from '../../platform/auth/sessions/session';
import { BodyOf, ParamsOf } from '../../platform/http/parsed';
import { orRefuse } from '../../platform/http/problem';
import { sittingPath, type SittingPath } from '../sitting-path';
import { OrderOfBusiness } from './order-of-business';

@Controller('consultations/:consultation')
export class AgendaController {
  constructor(@Inject(OrderOfBusiness) private readonly business: OrderOfBusiness) {}

  @Post('amendments/:amendment/call')
  @HttpCode(200)
  @Access(takesPart)
  async callAmendment(
    @CurrentSession() { account }: Session,
    @ParamsOf(amendmentPath) path: AmendmentPath,
    @BodyOf(callAmendmentSchema) command: Act,
  ): Promise<ActReceipt> {
    return orRefuse(await this.business.callAmendment({ account: account.id, ...path }, command));
  }

  @Post('amendments/:amendment/move')
  @HttpCode(200)
  @Access(takesPart)
  async move(
    @CurrentSession() { account }: Session,
    @ParamsOf(amendmentPath) path: AmendmentPath,
    @BodyOf(moveAmendmentSchema) command: Act,
  ): Promise<ActReceipt> {
    return orRefuse(await this.business.move({ account: account.id, ...path }, command));
  }

  @Post('amendments/:amendment/not-moved')
  @HttpCode(200)
  @Access(takesPart)
  async declareNotMoved(
    @CurrentSession() { account }: Session,
    @ParamsOf(amendmentPath) path: AmendmentPath,
    @BodyOf(declareNotMovedSchema) command: Act,
  ): Promise<ActReceipt> {
    return orRefuse(await this.business.declareNotMoved({ account: account.id, ...path }, command));
  }

  @Post('amendments/:amendment/fallen')
  @HttpCode(200)
  @Access(takesPart)
  async declareFallen(
    @CurrentSession() { account }: Session,
    @ParamsOf(amendmentPath) path: AmendmentPath,
    @BodyOf(declareFallenSchema) command: Act,
  ): Promise<ActReceipt> {
    return orRefuse(await this.business.declareFallen({ account: account.id, ...path }, command));
  }

  @Post('amendments/:amendment/withdraw')
  @HttpCode(200)
  @Access(takesPart)
  async withdraw(
    @CurrentSession() { account }: Session,
    @ParamsOf(amendmentPath) path: AmendmentPath,
    @BodyOf(withdrawAmendmentSchema) command: Act,
  ): Promise<ActReceipt> {
    return orRefuse(await this.business.withdraw({ account: account.id, ...path }, command));
  }

  @Post('sittings/:sitting/call-provision')
  @HttpCode(200)
  @Access(takesPart)
  async callProvision(
    @CurrentSession() { account }: Session,
    @ParamsOf(sittingPath) path: SittingPath,
    @BodyOf(callProvisionSchema) command: CallProvisionCommand,
  ): Promise<ActReceipt> {
    return orRefuse(await this.business.callProvision({ account: account.id, ...path }, command));
  }
}
