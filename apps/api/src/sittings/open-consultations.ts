import { Inject, Injectable } from '@nestjs/common';
import { Readers } from '../platform/database/data-sources';
import { AnchorCalendar } from '../records/anchors/anchor-schedule';

/** Consultations with a round open or a sitting under way: while that is so, private logs are anchored in plenary. */
@Injectable()
export class OpenConsultations extends AnchorCalendar {
  constructor(@Inject(Readers) private readonly readers: Readers) {
    super();
  }

  async openConsultations(): Promise<readonly string[]> {
    const rows: { id: string }[] = await this.readers.query(
      `SELECT consultation_id::text AS id FROM rounds WHERE state = 'open'
       UNION SELECT consultation_id::text FROM sittings WHERE state IN ('open', 'suspended') ORDER BY 1`,
    );
    return rows.map(({ id }) => id);
  }
}
