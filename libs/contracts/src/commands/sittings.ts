import { z } from 'zod';
import { idSchema, instantSchema } from '../primitives';
import { actSchema } from './act';

export const scheduleSittingSchema = actSchema.extend({ sitting: idSchema, scheduledAt: instantSchema });
export const openSittingSchema = actSchema;
export const suspendSittingSchema = actSchema;
export const resumeSittingSchema = actSchema;
export const closeSittingSchema = actSchema;
/** The capacities that are present: one's own, or those that the secretariat enters. */
export const checkInSchema = actSchema.extend({ capacities: z.array(idSchema).min(1).max(500) });
export const callProvisionSchema = actSchema.extend({ provision: idSchema });
export type ScheduleSittingCommand = z.infer<typeof scheduleSittingSchema>;
export type CheckInCommand = z.infer<typeof checkInSchema>;
export type CallProvisionCommand = z.infer<typeof callProvisionSchema>;
