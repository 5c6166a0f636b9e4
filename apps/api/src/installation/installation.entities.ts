import type { EntityClass } from '../platform/database/data-sources';
import { BodyRow } from './bodies/body.entity';
import { InvitationRow } from './invitations/invitation.entity';
import { RegisteredDelegationRow } from './members/registered-delegation.entity';
import { RegisteredMemberRow } from './members/registered-member.entity';

export const installationEntities: readonly EntityClass[] = [
  ...[BodyRow, RegisteredDelegationRow, RegisteredMemberRow, InvitationRow],
];
