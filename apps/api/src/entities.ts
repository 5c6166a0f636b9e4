import { Account } from './platform/auth/accounts/account.entity';
import { SessionRow } from './platform/auth/sessions/session.entity';
import { SignInFailures } from './platform/auth/accounts/sign-in-failures.entity';
import { amendmentEntities } from './amendments/amendments.entities';
import { commentEntities } from './comments/comments.entities';
import { consultationEntities } from './consultations/consultations.entities';
import { delegationEntities } from './delegations/delegations.entities';
import { divisionEntities } from './divisions/divisions.entities';
import type { EntityClass } from './platform/database/data-sources';
import { InstallationRow } from './platform/database/installation.entity';
import { installationEntities } from './installation/installation.entities';
import { positionEntities } from './positions/positions.entities';
import { provisionEntities } from './provisions/provisions.entities';
import { recordEntities } from './records/records.entities';
import { sittingEntities } from './sittings/sittings.entities';

/** Every entity of every feature; the server is one bundled file, so they are named one by one. */
export const entities: readonly EntityClass[] = [
  ...[Account, InstallationRow, SessionRow, SignInFailures],
  ...recordEntities,
  ...delegationEntities,
  ...consultationEntities,
  ...provisionEntities,
  ...commentEntities,
  ...amendmentEntities,
  ...positionEntities,
  ...sittingEntities,
  ...divisionEntities,
  ...installationEntities,
];
