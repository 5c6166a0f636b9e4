import type { EntityClass } from '../platform/database/data-sources';
import { CheckpointRow } from './checkpoints/checkpoint.entity';
import { SigningKeyRow } from './checkpoints/signing-key.entity';
import { EntryRow } from './entries/entry.entity';
import { ErasableRow } from './entries/erasable.entity';
import { TileRow } from './entries/tile.entity';
import { HeadRow } from './logs/head.entity';
import { ReceiptRow } from './receipts/receipt.entity';

export const recordEntities: readonly EntityClass[] = [
  HeadRow,
  EntryRow,
  TileRow,
  ErasableRow,
  ReceiptRow,
  CheckpointRow,
  SigningKeyRow,
];
