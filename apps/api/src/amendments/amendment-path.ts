import { idSchema } from '@concord/contracts';
import { z } from 'zod';

/** The path of one amendment; what does not parse does not exist. */
export const amendmentPath = z.object({ consultation: idSchema, amendment: idSchema });
export type AmendmentPath = z.infer<typeof amendmentPath>;
