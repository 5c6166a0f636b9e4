import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Readers } from '../../database/data-sources';
import { type Refusal, refusal } from '../../http/problem';
import { Account } from './account.entity';
import { GuessingBrake } from './guessing-brake';
import { longestPassword, passwordFits } from './passwords';

export const SignInForm = z.strictObject({
  email: z
    .string()
    .max(320)
    .transform((text) => canonicalEmail(text))
    .pipe(z.string().min(1)),
  password: z.string().min(1).max(longestPassword),
});
export type SignInForm = z.infer<typeof SignInForm>;

/** One spelling per address, the same wherever an account is made or looked for. */
export function canonicalEmail(typed: string): string {
  return typed.normalize('NFC').trim().toLowerCase();
}

/** Finds whose password this is. Unknown address, wrong password and disabled account are answered alike. */
@Injectable()
export class SignIn {
  constructor(
    @Inject(Readers) private readonly readers: Readers,
    @Inject(GuessingBrake) private readonly brake: GuessingBrake,
  ) {}

  async verify(form: SignInForm): Promise<{ ok: true; accountId: string } | Refusal> {
    const attempt = await this.brake.beforeAttempt(form.email);
    if (!attempt.ok) return attempt;
    const account = await this.readers.getRepository(Account).findOneBy({ email: form.email });
    const mayEnter = account !== null && account.disabledAt === null;
    const fits = await passwordFits(form.password, mayEnter ? account.passwordHash : null);
    if (!fits || !mayEnter) return refusal('session.wrongPassword');
    await this.brake.afterSuccess(form.email);
    return { ok: true, accountId: account.id };
  }
}
