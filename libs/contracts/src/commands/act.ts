import { z } from 'zod';
import { idSchema, instantSchema } from '../primitives';

/** What every command carries: an id of its own, so that sending it again does it once; and the capacity in which it is done. */
export const actSchema = z.strictObject({ commandId: idSchema, capacity: idSchema });
export type Act = z.infer<typeof actSchema>;

/** Where the act stands on the record. `replayed` is true when the same command had already been done. */
export const receiptSchema = z.object({
  receipts: z.array(z.object({ log: idSchema, seq: z.int().nonnegative(), at: instantSchema })),
  replayed: z.boolean(),
});
export type ActReceipt = z.infer<typeof receiptSchema>;
