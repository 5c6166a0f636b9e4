import {
  correctMemberSchema,
  importMembersSchema,
  previewMembersSchema,
  registerDelegationSchema,
  registerMemberSchema,
  removeMemberSchema,
  type CorrectMemberCommand,
  type ImportMembersCommand,
  type MemberCorrected,
  type MembersPreview,
  type RegisterDelegationCommand,
  type RegisterMemberCommand,
  type RemoveMemberCommand,
} from '@concord/contracts';
import { Controller, Get, Header, HttpCode, Inject, Post } from '@nestjs/common';
import { z } from 'zod';
import { Access, CurrentSession } from '../../platform/auth/access';
import type { Session } from '../../platform/auth/sessions/session';
import { BodyOf, ParamsOf } from '../../platform/http/parsed';
import { orRefuse } from '../../platform/http/problem';
import type { Language } from '../../platform/http/reader-language';
import { orExplain, ReaderLanguage } from '../faults';
import { holdsOffice } from '../holds-office';
import { CorrectMember } from './corrections/correct-member';
import { RemoveMember } from './corrections/remove-member';
import { ExportMembers } from './export-members';
import { RegisterMembers } from './register-members';

const MemberPath = z.strictObject({ member: z.uuid() });

@Controller('installation')
export class MembersController {
  constructor(
    @Inject(RegisterMembers) private readonly members: RegisterMembers,
    @Inject(CorrectMember) private readonly correcting: CorrectMember,
    @Inject(RemoveMember) private readonly removing: RemoveMember,
    @Inject(ExportMembers) private readonly exporting: ExportMembers,
  ) {}

  @Post('delegations')
  @HttpCode(200)
  @Access(holdsOffice)
  async delegation(
    @CurrentSession() { account }: Session,
    @BodyOf(registerDelegationSchema) command: RegisterDelegationCommand,
    @ReaderLanguage() language: Language,
  ): Promise<{ done: true }> {
    orExplain(await this.members.delegation(account.id, command), language);
    return { done: true };
  }

  @Post('members')
  @HttpCode(200)
  @Access(holdsOffice)
  async member(
    @CurrentSession() { account }: Session,
    @BodyOf(registerMemberSchema) command: RegisterMemberCommand,
    @ReaderLanguage() language: Language,
  ): Promise<{ registered: number }> {
    return orExplain(await this.members.one(account.id, command), language).answer;
  }

  @Post('members/:member/correct')
  @HttpCode(200)
  @Access(holdsOffice)
  async correct(
    @CurrentSession() { account }: Session,
    @ParamsOf(MemberPath) { member }: z.infer<typeof MemberPath>,
    @BodyOf(correctMemberSchema) command: CorrectMemberCommand,
    @ReaderLanguage() language: Language,
  ): Promise<MemberCorrected> {
    return orExplain(await this.correcting.correct(account.id, member, command), language).answer;
  }

  @Post('members/:member/remove')
  @HttpCode(200)
  @Access(holdsOffice)
  async remove(
    @CurrentSession() { account }: Session,
    @ParamsOf(MemberPath) { member }: z.infer<typeof MemberPath>,
    @BodyOf(removeMemberSchema) command: RemoveMemberCommand,
  ): Promise<{ done: true }> {
    orRefuse(await this.removing.remove(account.id, member, command));
    return { done: true };
  }

  @Post('members/preview')
  @HttpCode(200)
  @Access(holdsOffice)
  async preview(
    @BodyOf(previewMembersSchema) { sheet }: { sheet: string },
    @ReaderLanguage() language: Language,
  ): Promise<MembersPreview> {
    return orExplain(await this.members.preview(sheet), language);
  }

  @Post('members/import')
  @HttpCode(200)
  @Access(holdsOffice)
  async import(
    @CurrentSession() { account }: Session,
    @BodyOf(importMembersSchema) command: ImportMembersCommand,
    @ReaderLanguage() language: Language,
  ): Promise<{ registered: number }> {
    return orExplain(await this.members.import(account.id, command), language).answer;
  }

  @Get('members/sheet')
  @Access(holdsOffice)
  @Header('Content-Type', 'text/csv; charset=utf-8')
  @Header('Content-Disposition', 'attachment; filename="members.csv"')
  sheet(): Promise<string> {
    return this.exporting.sheet();
  }
}
