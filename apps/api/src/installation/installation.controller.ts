import { establishBodySchema, type EstablishBodyCommand, type InstallationView } from '@concord/contracts';
import { Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { Access, CurrentSession } from '../platform/auth/access';
import type { Session } from '../platform/auth/sessions/session';
import { BodyOf } from '../platform/http/parsed';
import type { Language } from '../platform/http/reader-language';
import { EstablishBody } from './bodies/establish-body';
import { orExplain, ReaderLanguage } from './faults';
import { holdsOffice } from './holds-office';
import { ReadInstallation } from './read-installation';

@Controller('installation')
export class InstallationController {
  constructor(
    @Inject(ReadInstallation) private readonly reading: ReadInstallation,
    @Inject(EstablishBody) private readonly bodies: EstablishBody,
  ) {}

  @Get()
  @Access(holdsOffice)
  read(): Promise<InstallationView> {
    return this.reading.read();
  }

  @Post('body')
  @HttpCode(200)
  @Access(holdsOffice)
  async body(
    @CurrentSession() { account }: Session,
    @BodyOf(establishBodySchema) command: EstablishBodyCommand,
    @ReaderLanguage() language: Language,
  ): Promise<{ done: true }> {
    orExplain(await this.bodies.establish(account.id, command), language);
    return { done: true };
  }
}
