import type { MigrationClass } from '../platform/database/data-sources';
import { CreateInstallation1764000000000 } from './1764000000000-create-installation';
import { CreateAccounts1764000001000 } from './1764000001000-create-accounts';
import { CreateRecords1764000002000 } from './1764000002000-create-records';
import { CreateRecordFunctions1764000003000 } from './1764000003000-create-record-functions';
import { CreateConsultations1764010000000 } from './1764010000000-create-consultations';

/** Every migration, oldest first; the server is one bundled file, so they are named one by one. */
export const migrations: readonly MigrationClass[] = [
  CreateInstallation1764000000000,
  CreateAccounts1764000001000,
  CreateRecords1764000002000,
  CreateRecordFunctions1764000003000,
  CreateConsultations1764010000000,
];
