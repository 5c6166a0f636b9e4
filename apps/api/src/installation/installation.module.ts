import { Module } from '@nestjs/common';
import { ProvisionsModule } from '../provisions/provisions.module';
import { EstablishBody } from './bodies/establish-body';
import { AdmitMembers } from './founding/admit-members';
import { FoundByOffice } from './founding/found-by-office';
import { FoundingController } from './founding/founding.controller';
import { InstallationController } from './installation.controller';
import { AcceptInvitation } from './invitations/accept-invitation';
import { FirstInvitation } from './invitations/first-invitation';
import { InvitationsController } from './invitations/invitations.controller';
import { IssueInvitations } from './invitations/issue-invitations';
import { CorrectMember } from './members/corrections/correct-member';
import { RemoveMember } from './members/corrections/remove-member';
import { ExportMembers } from './members/export-members';
import { MembersController } from './members/members.controller';
import { RegisterMembers } from './members/register-members';
import { OfficeActs } from './office-acts';
import { ReadInstallation } from './read-installation';

/** A real installation from empty: the first account, the body, its register, invitations, the founding of a consultation. */
@Module({
  imports: [ProvisionsModule],
  controllers: [InstallationController, MembersController, InvitationsController, FoundingController],
  providers: [
    ...[OfficeActs, ReadInstallation, EstablishBody, RegisterMembers, ExportMembers],
    ...[CorrectMember, RemoveMember],
    ...[AcceptInvitation, FirstInvitation, IssueInvitations, FoundByOffice, AdmitMembers],
  ],
})
export class InstallationModule {}
