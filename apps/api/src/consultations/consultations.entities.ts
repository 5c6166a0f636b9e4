import type { EntityClass } from '../platform/database/data-sources';
import { ConsultationRow } from './consultation.entity';
import { RoundRow } from './round.entity';

export const consultationEntities: readonly EntityClass[] = [ConsultationRow, RoundRow];
