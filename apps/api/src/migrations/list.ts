import type { MigrationClass } from '../platform/database/data-sources';
import { CreateInstallation1764000000000 } from './1764000000000-create-installation';
import { CreateAccounts1764000001000 } from './1764000001000-create-accounts';

/** Every migration, oldest first; the server is one bundled file, so they are named one by one. */
export const migrations: readonly MigrationClass[] = [CreateInstallation1764000000000, CreateAccounts1764000001000];
