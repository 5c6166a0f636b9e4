import { Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import {
  checkInSchema,
  closeSittingSchema,
  openSittingSchema,
  resumeSittingSchema,
  scheduleSittingSchema,
  suspendSittingSchema,
} from '@concord/contracts';
import type { Act, ActReceipt, CheckInCommand, ScheduleSittingCommand } from '@concord/contracts';
import { takesPart } from '../consultations/access';
import { Access, CurrentSession } from '../platform/auth/access';
import type { Session } from '../platform/auth/sessions/session';
import { BodyOf, ParamsOf } from '../platform/http/parsed';
import { orRefuse } from '../platform/http/problem';
import { CheckIn } from './check-in';
import { RunSitting } from './run-sitting';
import { sittingPath, type SittingPath } from './sitting-path';

@Controller('consultations/:consultation/sittings')
export class SittingsController {
  constructor(
    @Inject(RunSitting) private readonly sittings: RunSitting,
    @Inject(CheckIn) private readonly presence: CheckIn,
  ) {}

  @Post()
  @HttpCode(200)
  @Access(takesPart)
  async schedule(
    @CurrentSession() { account }: Session,
    @Param('consultation') consultation: string,
    @BodyOf(scheduleSittingSchema) command: ScheduleSittingCommand,
  ): Promise<ActReceipt> {
    return orRefuse(await this.sittings.schedule(account.id, consultation, command));
  }

  @Post(':sitting/open')
  @HttpCode(200)
  @Access(takesPart)
  async open(
    @CurrentSession() { account }: Session,
    @ParamsOf(sittingPath) path: SittingPath,
    @BodyOf(openSittingSchema) command: Act,
  ): Promise<ActReceipt> {
    return orRefuse(await this.sittings.open({ account: account.id, ...path }, command));
  }

  @Post(':sitting/suspend')
  @HttpCode(200)
  @Access(takesPart)
  async suspend(
    @CurrentSession() { account }: Session,
    @ParamsOf(sittingPath) path: SittingPath,
    @BodyOf(suspendSittingSchema) command: Act,
  ): Promise<ActReceipt> {
    return orRefuse(await this.sittings.suspend({ account: account.id, ...path }, command));
  }

  @Post(':sitting/resume')
  @HttpCode(200)
  @Access(takesPart)
  async resume(
    @CurrentSession() { account }: Session,
    @ParamsOf(sittingPath) path: SittingPath,
    @BodyOf(resumeSittingSchema) command: Act,
  ): Promise<ActReceipt> {
    return orRefuse(await this.sittings.resume({ account: account.id, ...path }, command));
  }

  @Post(':sitting/close')
  @HttpCode(200)
  @Access(takesPart)
  async close(
    @CurrentSession() { account }: Session,
    @ParamsOf(sittingPath) path: SittingPath,
    @BodyOf(closeSittingSchema) command: Act,
  ): Promise<ActReceipt> {
    return orRefuse(await this.sittings.close({ account: account.id, ...path }, command));
  }

  @Post(':sitting/check-in')
  @HttpCode(200)
  @Access(takesPart)
  async checkIn(
    @CurrentSession() { account }: Session,
    @ParamsOf(sittingPath) path: SittingPath,
    @BodyOf(checkInSchema) command: CheckInCommand,
  ): Promise<ActReceipt> {
    return orRefuse(await this.presence.perform({ account: account.id, ...path }, command));
  }
}
