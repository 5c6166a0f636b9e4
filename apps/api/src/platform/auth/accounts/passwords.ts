import { type Algorithm, hash, verify } from '@node-rs/argon2';

/** OWASP's least for argon2id: 19 MiB, two passes, one lane; about 20 ms. */
const cost = { algorithm: 2 satisfies Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Longer ones would only cost time to hash. */
export const longestPassword = 256;

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), cost);
}

let nobodysHash: Promise<string> | undefined;

/**
 * Whether the password fits. Where there is none to compare with, as much work is done as if there were, so that the
 * time of the answer does not tell who has an account.
 */
export async function passwordFits(password: string, passwordHash: string | null): Promise<boolean> {
  nobodysHash ??= hashPassword('a password that nobody has');
  const fits = await verify(passwordHash ?? (await nobodysHash), password.normalize('NFC'));
  return fits && passwordHash !== null;
}
