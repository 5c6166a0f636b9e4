import { Inject, Injectable } from '@nestjs/common';
import type { Audience } from '@concord/procedure';
import { Readers } from '../platform/database/data-sources';

/** Which log is whose. Logs of a consultation are made with it and never change, so what was read once stays true. */
@Injectable()
export class LogDirectory {
  private readonly known = new Map<string, ReadonlyMap<string, string>>();

  constructor(@Inject(Readers) private readonly readers: Readers) {}

  /** Log ids by audience key: `plenary`, `secretariat`, `group:E`, or the envelope's own id. */
  async idsOf(consultation: string, audiences: readonly Audience[]): Promise<Map<string, string>> {
    const all = await this.ofConsultation(consultation);
    const ids = new Map<string, string>();
    for (const audience of audiences) {
      if (audience.kind === 'envelope') {
        ids.set(audience.envelope, audience.envelope);
        continue;
      }
      const key = audience.kind === 'group' ? `group:${audience.group}` : audience.kind;
      const log = all.get(key);
      if (log !== undefined) ids.set(key, log);
    }
    return ids;
  }

  private async ofConsultation(consultation: string): Promise<ReadonlyMap<string, string>> {
    const known = this.known.get(consultation);
    if (known !== undefined) return known;
    const rows: { log: string; audience: string; group_key: string | null }[] = await this.readers.query(
      `SELECT log_id::text AS log, audience, group_key FROM heads WHERE consultation_id = $1 AND audience <> 'envelope'`,
      [consultation],
    );
    const ids = new Map(rows.map((row) => [row.group_key === null ? row.audience : `group:${row.group_key}`, row.log]));
    if (ids.size > 0) this.known.set(consultation, ids);
    return ids;
  }
}
