import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { Clock } from '../../platform/config/clock';
import { AnchorPrivateLogs } from './anchor-private-logs';

/** Which consultations have a round or a sitting open, answered by the feature that knows. */
export abstract class AnchorCalendar {
  abstract openConsultations(): Promise<readonly string[]>;
}

/** How often private logs are anchored while a round or a sitting is open. */
export const anchorCadenceMilliseconds = 10 * 60_000;
const lookEveryMilliseconds = 15_000;

/** Issues the anchoring commands when they are due. Every node does; the second gets the first one's receipt. */
@Injectable()
export class AnchorSchedule implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Anchors');
  private readonly done = new Map<string, string>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(ModuleRef) private readonly modules: ModuleRef,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AnchorPrivateLogs) private readonly anchors: AnchorPrivateLogs,
  ) {}

  onApplicationBootstrap(): void {
    const calendar = this.calendar();
    if (calendar === undefined) return;
    this.timer = setInterval(() => {
      this.tick(calendar).catch((error: unknown) => this.logger.warn(error));
    }, lookEveryMilliseconds).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  async tick(calendar: AnchorCalendar): Promise<void> {
    const now = this.clock.now().getTime();
    const due = new Date(now - (now % anchorCadenceMilliseconds)).toISOString();
    for (const consultation of await calendar.openConsultations()) {
      if (this.done.get(consultation) === due) continue;
      const outcome = await this.anchors.anchorPrivateLogs(consultation, due);
      if (outcome === undefined || outcome.ok) this.done.set(consultation, due);
    }
  }

  private calendar(): AnchorCalendar | undefined {
    try {
      return this.modules.get<AnchorCalendar>(AnchorCalendar, { strict: false });
    } catch {
      return undefined;
    }
  }
}
