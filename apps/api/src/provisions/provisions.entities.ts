import type { EntityClass } from '../platform/database/data-sources';
import { DocumentRow } from './document.entity';
import { InstrumentRow } from './instrument.entity';
import { ProvisionRow } from './provision.entity';
import { RevisionRow } from './revision.entity';
import { WordingRow } from './wording.entity';

export const provisionEntities: readonly EntityClass[] = [
  DocumentRow,
  InstrumentRow,
  ProvisionRow,
  RevisionRow,
  WordingRow,
];
