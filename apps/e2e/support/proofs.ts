// Checking a downloaded proof as somebody else would: with the log's verifier key alone.
import { parseVerifierKey, type ProofVerdict, toUtf8, verifyProof } from '@concord/ledger';
import { sha256 } from '@noble/hashes/sha2.js';
import type { Delegate } from './delegate';

export interface LogInfo {
  log: string;
  audience: string;
  verifier: string;
  size: number;
}

/** The logs that a delegate may read. */
export async function logsOf(reader: Delegate): Promise<LogInfo[]> {
  const { logs } = (await reader.get(`/consultations/${reader.consultation}/logs`)) as { logs: LogInfo[] };
  return logs;
}

export function verdictOn(proof: string, leaf: string, { verifier }: LogInfo): ProofVerdict {
  const parsed = parseVerifierKey(verifier);
  if (!parsed.ok) throw new Error(parsed.code);
  const policy = { logs: [parsed.key], witnesses: new Map(), groups: new Map(), quorum: 'none' };
  return verifyProof(sha256, proof, toUtf8(leaf), policy);
}

/** Another letter at one place: one flipped bit. */
export function flipped(text: string, at: number): string {
  return text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ 1) + text.slice(at + 1);
}
