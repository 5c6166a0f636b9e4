import { Inject, Injectable } from '@nestjs/common';
import type { Turnout } from '@concord/contracts';
import { plenary, refuse } from '@concord/procedure';
import { LogDirectory } from '../../consultations/log-directory';
import { consultationOf } from '../../consultations/consultations.queries';
import { delegateOfAccount } from '../../delegations/delegates.queries';
import { readsPlenary } from '../../delegations/readable-logs';
import { Readers } from '../../platform/database/data-sources';
import type { Refusal } from '../../platform/http/problem';
import { FigureChannel } from '../../platform/realtime/figure-channel';
import { DivisionDirectory } from '../division-directory';
import type { KnownDivision } from '../division-directory';

/** Name of the figure that tells an open division's turnout, on the plenary log. */
export const turnoutFigure = (division: string): string => `turnout:${division}`;

/** How many of each group have voted: the only thing that an open division lets out. */
@Injectable()
export class Turnouts {
  constructor(
    @Inject(Readers) private readonly readers: Readers,
    @Inject(LogDirectory) private readonly logs: LogDirectory,
    @Inject(DivisionDirectory) private readonly divisions: DivisionDirectory,
    @Inject(FigureChannel) private readonly figures: FigureChannel,
  ) {}

  /** After COMMIT. `seq` is the ballot's place, so that an older figure of another node never overwrites a newer one. */
  async tell({ id, consultation }: KnownDivision, turnout: Turnout, seq: number): Promise<void> {
    const log = (await this.logs.idsOf(consultation, [plenary])).get('plenary');
    if (log !== undefined) this.figures.publishFigure(log, turnoutFigure(id), turnout, seq);
  }

  async read(account: string, consultation: string, id: string): Promise<Turnout | Refusal> {
    if ((await this.divisions.find(consultation, id)) === null) return refuse('division.notFound');
    const { manager } = this.readers;
    const subject = await consultationOf(manager, consultation);
    const delegate = await delegateOfAccount(manager, consultation, account);
    if (subject === null || delegate === null || !readsPlenary(delegate, subject.body.ruleSet.observersRead)) {
      return refuse('division.notFound');
    }
    const groups: Turnout['groups'] = await manager.query(
      `SELECT group_key AS "group", voted, on_roll AS "onRoll" FROM turnouts WHERE division_id = $1 ORDER BY group_key`,
      [id],
    );
    return { groups };
  }
}
