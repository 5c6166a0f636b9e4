import { Inject, Injectable } from '@nestjs/common';
import { idSchema } from '@concord/contracts';
import { Readers } from '../platform/database/data-sources';
import { Gathered } from '../platform/database/gathered';

/** Who takes part in a consultation at all, in whatever capacity. */
@Injectable()
export class Participation {
  /** Asked at almost every request, and many come at once. */
  private readonly delegates = new Gathered<string>((keys) => this.read(keys));

  constructor(@Inject(Readers) private readonly readers: Readers) {}

  async takesPart(account: string, consultation: string): Promise<boolean> {
    return (await this.delegateOf(account, consultation)) !== null;
  }

  /** The id under which the account acts there; null for one who takes no part. */
  async delegateOf(account: string, consultation: string): Promise<string | null> {
    if (!idSchema.safeParse(consultation).success) return null;
    return (await this.delegates.find(keyOf(account, consultation))) ?? null;
  }

  private async read(keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const asked = keys.map((key) => key.split(' '));
    const rows: { id: string; account: string; consultation: string }[] = await this.readers.query(
      `SELECT d.id::text AS id, d.account_id::text AS account, d.consultation_id::text AS consultation
       FROM unnest($1::uuid[], $2::uuid[]) AS asked (account, consultation)
       JOIN delegates d ON d.consultation_id = asked.consultation AND d.account_id = asked.account`,
      [asked.map(([account]) => account), asked.map(([, consultation]) => consultation)],
    );
    return new Map(rows.map(({ id, account, consultation }) => [keyOf(account, consultation), id]));
  }
}

const keyOf = (account: string, consultation: string): string => `${account} ${consultation}`;
