import type { EntityClass } from '../platform/database/data-sources';
import { SittingRow } from './sitting.entity';

export const sittingEntities: readonly EntityClass[] = [SittingRow];
