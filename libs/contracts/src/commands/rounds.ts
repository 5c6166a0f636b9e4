import type { z } from 'zod';
import { idSchema, instantSchema, typedTextSchema } from '../primitives';
import { actSchema } from './act';

export const openRoundSchema = actSchema.extend({ round: idSchema, deadlineAt: instantSchema });
export const extendRoundSchema = actSchema.extend({ deadlineAt: instantSchema });
export const reopenRoundSchema = actSchema.extend({ deadlineAt: instantSchema, reason: typedTextSchema });
export const closeRoundSchema = actSchema;
export type OpenRoundCommand = z.infer<typeof openRoundSchema>;
export type ExtendRoundCommand = z.infer<typeof extendRoundSchema>;
export type ReopenRoundCommand = z.infer<typeof reopenRoundSchema>;
