import type { EntityClass } from '../platform/database/data-sources';
import { AmendmentRow } from './amendment.entity';
import { PreparedAmendmentRow } from './prepared-amendment.entity';

export const amendmentEntities: readonly EntityClass[] = [AmendmentRow, PreparedAmendmentRow];
