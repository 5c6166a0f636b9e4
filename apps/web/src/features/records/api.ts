import { z } from 'zod/mini';
import type { Answer } from '../../lib/answer';
import { http } from '../../lib/api';
import { view } from '../../lib/view';

const logSchema = z.object({
  log: z.string(),
  audience: z.enum(['public', 'plenary', 'group', 'secretariat', 'envelope', 'installation']),
  groupKey: z.nullable(z.string()),
  divisionId: z.nullable(z.string()),
  epoch: z.int(),
  size: z.int(),
  origin: z.string(),
  verifier: z.string(),
});

/** A log that the reader may read, with the key that signs it. */
export type LogInfo = z.infer<typeof logSchema>;

const logsSchema = z.object({ logs: z.array(logSchema) });

const base = (consultationId: string): string => `/api/consultations/${encodeURIComponent(consultationId)}/logs`;

/** The logs of a consultation that `reader` may read. */
export function logsView(consultationId: string, reader: string | null) {
  return {
    ...view(['logs', consultationId, reader], base(consultationId), (body) => logsSchema.parse(body).logs),
    staleTime: 0,
  };
}

export const checkpointPath = (consultationId: string, log: string): string =>
  `${base(consultationId)}/${encodeURIComponent(log)}/checkpoint`;

export const proofPath = (consultationId: string, log: string, seq: number): string =>
  `${base(consultationId)}/${encodeURIComponent(log)}/entries/${seq}/proof`;

/** The newest signed note of a log, letter by letter. */
export function readCheckpoint(consultationId: string, log: string): Promise<Answer<string>> {
  return http.getText(checkpointPath(consultationId, log));
}

/** The proof of one entry, letter by letter. */
export function readProof(consultationId: string, log: string, seq: number): Promise<Answer<string>> {
  return http.getText(proofPath(consultationId, log, seq));
}
