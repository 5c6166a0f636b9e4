import type { MigrationClass } from '../platform/database/data-sources';
import { CreateInstallation1764000000000 } from './1764000000000-create-installation';
import { CreateAccounts1764000001000 } from './1764000001000-create-accounts';
import { CreateRecords1764000002000 } from './1764000002000-create-records';
import { CreateRecordFunctions1764000003000 } from './1764000003000-create-record-functions';
import { CreateConsultations1764010000000 } from './1764010000000-create-consultations';
import { CreateComments1764010001000 } from './1764010001000-create-comments';
import { CreateAmendments1764010002000 } from './1764010002000-create-amendments';
import { CreateSittings1764010003000 } from './1764010003000-create-sittings';
import { CreateDivisions1764010004000 } from './1764010004000-create-divisions';
import { KeepImportReviews1764010005000 } from './1764010005000-keep-import-reviews';
import { CreateRegister1764020000000 } from './1764020000000-create-register';
import { CreatePositions1764030000000 } from './1764030000000-create-positions';
import { RebaseAmendments1764040000000 } from './1764040000000-rebase-amendments';

/** Every migration, oldest first; the server is one bundled file, so they are named one by one. */
export const migrations: readonly MigrationClass[] = [
  CreateInstallation1764000000000,
  CreateAccounts1764000001000,
  CreateRecords1764000002000,
  CreateRecordFunctions1764000003000,
  CreateConsultations1764010000000,
  CreateComments1764010001000,
  CreateAmendments1764010002000,
  CreateSittings1764010003000,
  CreateDivisions1764010004000,
  KeepImportReviews1764010005000,
  CreateRegister1764020000000,
  CreatePositions1764030000000,
  RebaseAmendments1764040000000,
];
