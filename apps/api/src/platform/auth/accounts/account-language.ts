import { Inject, Injectable } from '@nestjs/common';
import { Writers } from '../../database/data-sources';
import type { Language } from '../../http/reader-language';
import { Account } from './account.entity';

/** A setting of the account, not an act: it stands in no record. */
@Injectable()
export class AccountLanguage {
  constructor(@Inject(Writers) private readonly writers: Writers) {}

  async choose(accountId: string, language: Language): Promise<void> {
    await this.writers.getRepository(Account).update({ id: accountId }, { language });
  }
}
