import { Controller, Get, Inject } from '@nestjs/common';
import { Public } from '../auth/access';
import { CONFIG, type Config } from '../config/config';
import { Readers, Writers } from '../database/data-sources';
import { Installation } from '../database/installation';
import { migrationState } from '../database/migration-state';
import { refuse, refusal } from '../http/problem';

export interface HealthAnswer {
  status: 'ok';
  mode: Installation['mode'];
  version: string;
  instance: string;
}

@Controller('health')
export class HealthController {
  constructor(
    @Inject(Installation) private readonly installation: Installation,
    @Inject(Writers) private readonly writers: Writers,
    @Inject(Readers) private readonly readers: Readers,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The process lives. */
  @Get()
  @Public()
  alive(): HealthAnswer {
    const { id, mode } = this.installation;
    return { status: 'ok', mode, version: this.config.CONCORD_VERSION, instance: id };
  }

  /** Both pools answer, and no newer build has changed the schema meanwhile; else 503, and a proxy turns elsewhere. */
  @Get('ready')
  @Public()
  async ready(): Promise<HealthAnswer> {
    const [{ unknown }] = await Promise.all([migrationState(this.readers), this.writers.query('SELECT 1')]);
    if (unknown.length > 0) refuse(refusal('server.busy'));
    return this.alive();
  }
}
