import { Inject, Injectable } from '@nestjs/common';
import { idSchema } from '@concord/contracts';
import type { Method } from '@concord/procedure';
import { Readers } from '../platform/database/data-sources';

/** What is settled at the announcement and never changes. */
export interface KnownDivision {
  readonly id: string;
  readonly consultation: string;
  readonly envelope: string;
  readonly method: Method;
}

/** Which envelope is whose: an act must name its logs before it locks them, and a ballot should not have to look twice. */
@Injectable()
export class DivisionDirectory {
  private readonly known = new Map<string, KnownDivision>();

  constructor(@Inject(Readers) private readonly readers: Readers) {}

  async find(consultation: string, id: string): Promise<KnownDivision | null> {
    if (!idSchema.safeParse(id).success) return null;
    const known = this.known.get(id) ?? (await this.read(id));
    if (known?.consultation !== consultation) return null;
    this.known.set(id, known);
    return known;
  }

  private async read(id: string): Promise<KnownDivision | undefined> {
    const [row]: KnownDivision[] = await this.readers.query(
      `SELECT id::text AS id, consultation_id::text AS consultation, envelope_id::text AS envelope, method
       FROM divisions WHERE id = $1`,
      [id],
    );
    return row;
  }
}
