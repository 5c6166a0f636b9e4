import type { EntityClass } from '../platform/database/data-sources';
import { CapacityRow } from './capacity.entity';
import { DelegateRow } from './delegate.entity';
import { DelegationRow } from './delegation.entity';

export const delegationEntities: readonly EntityClass[] = [DelegationRow, DelegateRow, CapacityRow];
