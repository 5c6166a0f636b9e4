import { Inject, Injectable } from '@nestjs/common';
import { idSchema } from '@concord/contracts';
import { Readers } from '../platform/database/data-sources';

/** Whether an account takes part in a consultation at all. */
@Injectable()
export class Participation {
  constructor(@Inject(Readers) private readonly readers: Readers) {}

  async takesPart(account: string, consultation: string): Promise<boolean> {
    if (!idSchema.safeParse(consultation).success) return false;
    const rows: unknown[] = await this.readers.query(
      'SELECT 1 FROM delegates WHERE consultation_id = $1 AND account_id = $2',
      [consultation, account],
    );
    return rows.length > 0;
  }
}
