import { idSchema } from '@concord/contracts';
import { z } from 'zod';

/** The path of one sitting; what does not parse does not exist. */
export const sittingPath = z.object({ consultation: idSchema, sitting: idSchema });
export type SittingPath = z.infer<typeof sittingPath>;
