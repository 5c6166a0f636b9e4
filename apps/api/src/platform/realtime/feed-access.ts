import { Inject, Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { AccessRule } from '../auth/access';
import { LogFeed } from './log-feed';

/** Finds the feed, which a feature provides: the platform imports none. */
@Injectable()
export class FeedAccess {
  constructor(@Inject(ModuleRef) private readonly modules: ModuleRef) {}

  get feed(): LogFeed {
    return this.modules.get<LogFeed>(LogFeed, { strict: false });
  }
}

/** Whoever may GET a log may follow it. */
export const followersOfLog: AccessRule = {
  name: 'followersOfLog',
  allows: (context) => context.resolve(FeedAccess).feed.mayRead(context.account.id, context.params['log'] ?? ''),
};
