import { Inject, Injectable } from '@nestjs/common';
import { tablesOfState } from '@concord/contracts';
import type { ConsultationList, LogHead, Snapshot } from '@concord/contracts';
import { emptyState, refuse } from '@concord/procedure';
import type { Delegate } from '@concord/procedure';
import { delegateOfAccount } from '../delegations/delegates.queries';
import { groupsOf, mayReadLog, readsPlenary } from '../delegations/readable-logs';
import { Clock } from '../platform/config/clock';
import { Readers } from '../platform/database/data-sources';
import type { Refusal } from '../platform/http/problem';
import { headColumns, headOf } from '../records/logs/head';
import type { Head, HeadRecord } from '../records/logs/head';
import { consultationOf, consultationsOfAccount } from './consultations.queries';
import { StateParts } from './state-parts';

/** Reads a consultation as one person may see it. */
@Injectable()
export class ReadConsultation {
  constructor(
    @Inject(Readers) private readonly readers: Readers,
    @Inject(StateParts) private readonly parts: StateParts,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async list(account: string): Promise<ConsultationList> {
    const consultations = await consultationsOfAccount(this.readers.manager, account);
    return {
      consultations: consultations.map(({ id, title, state, demonstration }) => ({ id, title, state, demonstration })),
    };
  }

  /** The view and the heads it stands for, in one REPEATABLE READ transaction: live frames go on exactly from there. */
  read(account: string, id: string): Promise<Snapshot | Refusal> {
    return this.readers.transaction('REPEATABLE READ', async (manager) => {
      const consultation = await consultationOf(manager, id);
      const delegate = await delegateOfAccount(manager, id, account);
      if (consultation === null || delegate === null) return { ...refuse('consultation.notFound') };
      const { observersRead } = consultation.body.ruleSet;
      const rows: HeadRecord[] = await manager.query(
        `SELECT ${headColumns} FROM heads WHERE consultation_id = $1 AND audience <> 'envelope'`,
        [id],
      );
      const heads = rows.map(headOf).filter((head) => mayReadLog(delegate, observersRead, head));
      const tables = readsPlenary(delegate, observersRead)
        ? await this.parts.read(manager, id, { groups: groupsOf(delegate) })
        : {};
      return {
        state: { consultation, ...tablesOfState({ ...emptyState, ...tables }) },
        heads: heads.map(viewOfHead),
        me: meOf(delegate),
        serverTime: this.clock.now().toISOString(),
      };
    });
  }
}

const viewOfHead = ({ log, audience, groupKey, size }: Head): LogHead => ({ log, audience, group: groupKey, size });

const meOf = ({ id, capacities }: Delegate): Snapshot['me'] => ({ delegate: id, capacities: [...capacities] });
