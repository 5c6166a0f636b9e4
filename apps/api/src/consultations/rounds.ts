import { Inject, Injectable } from '@nestjs/common';
import type { Act, ActReceipt, ExtendRoundCommand, OpenRoundCommand, ReopenRoundCommand } from '@concord/contracts';
import { decideCloseRound, decideExtendRound, decideOpenRound, plenary, refuse } from '@concord/procedure';
import type { Decision, Round } from '@concord/procedure';
import type { Refusal } from '../platform/http/problem';
import { Acts } from './acts';
import type { DecisionContext } from './acts';
import { roundOf, roundsOf } from './consultations.queries';

/** The secretariat opens, extends, closes and reopens rounds. */
@Injectable()
export class Rounds {
  constructor(@Inject(Acts) private readonly acts: Acts) {}

  open(account: string, consultation: string, command: OpenRoundCommand): Promise<ActReceipt | Refusal> {
    return this.perform(account, consultation, command, async ({ manager, actor, now, consultation: subject }) => {
      const rounds = await roundsOf(manager, consultation);
      const other = rounds.find(({ state }) => state === 'open');
      if (other !== undefined) return refuse('round.notInState', { state: other.state });
      const context = { consultation: subject, round: null, lastNumber: rounds.at(-1)?.number ?? 0, reason: null };
      return decideOpenRound(context, command, actor, now);
    });
  }

  reopen(
    account: string,
    consultation: string,
    round: string,
    command: ReopenRoundCommand,
  ): Promise<ActReceipt | Refusal> {
    return this.onRound(account, consultation, round, command, (found, { actor, now, consultation: subject }) =>
      decideOpenRound(
        { consultation: subject, round: found, lastNumber: found.number, reason: command.reason },
        { round, deadlineAt: command.deadlineAt },
        actor,
        now,
      ),
    );
  }

  extend(
    account: string,
    consultation: string,
    round: string,
    command: ExtendRoundCommand,
  ): Promise<ActReceipt | Refusal> {
    return this.onRound(account, consultation, round, command, (found, { actor, now }) =>
      decideExtendRound(found, command, actor, now),
    );
  }

  close(account: string, consultation: string, round: string, command: Act): Promise<ActReceipt | Refusal> {
    return this.onRound(account, consultation, round, command, (found, { actor, now }) =>
      decideCloseRound(found, actor, now),
    );
  }

  private onRound(
    account: string,
    consultation: string,
    round: string,
    act: Act,
    decide: (found: Round, context: DecisionContext) => Decision,
  ): Promise<ActReceipt | Refusal> {
    return this.perform(account, consultation, act, async (context) => {
      const found = await roundOf(context.manager, consultation, round);
      return found === null ? refuse('round.noneOpen') : decide(found, context);
    });
  }

  private perform(
    account: string,
    consultation: string,
    act: Act,
    decide: (context: DecisionContext) => Promise<Decision>,
  ): Promise<ActReceipt | Refusal> {
    return this.acts.perform({ consultation, account, act, audiences: [plenary] }, decide);
  }
}
