import type { EntityClass } from '../platform/database/data-sources';
import { PositionRow } from './position.entity';

export const positionEntities: readonly EntityClass[] = [PositionRow];
