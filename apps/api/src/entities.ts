import { Account } from './platform/auth/accounts/account.entity';
import { SessionRow } from './platform/auth/sessions/session.entity';
import { SignInFailures } from './platform/auth/accounts/sign-in-failures.entity';
import { consultationEntities } from './consultations/consultations.entities';
import { delegationEntities } from './delegations/delegations.entities';
import type { EntityClass } from './platform/database/data-sources';
import { InstallationRow } from './platform/database/installation.entity';
import { provisionEntities } from './provisions/provisions.entities';
import { recordEntities } from './records/records.entities';

/** Every entity of every feature; the server is one bundled file, so they are named one by one. */
export const entities: readonly EntityClass[] = [
  ...[Account, InstallationRow, SessionRow, SignInFailures],
  ...recordEntities,
  ...delegationEntities,
  ...consultationEntities,
  ...provisionEntities,
];
