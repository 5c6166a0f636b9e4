import { type DynamicModule, Module, type ModuleMetadata } from '@nestjs/common';
import { AmendmentsModule } from './amendments/amendments.module';
import { CommentsModule } from './comments/comments.module';
import { ConsultationsModule } from './consultations/consultations.module';
import { DelegationsModule } from './delegations/delegations.module';
import { DemonstrationModule } from './demonstration/demonstration.module';
import { DivisionsModule } from './divisions/divisions.module';
import { DossiersModule } from './dossiers/dossiers.module';
import { entities } from './entities';
import { InstallationModule } from './installation/installation.module';
import { migrations } from './migrations/list';
import { AuthModule } from './platform/auth/auth.module';
import { Clock } from './platform/config/clock';
import type { Config } from './platform/config/config';
import { ConfigModule } from './platform/config/config.module';
import { DatabaseModule } from './platform/database/database.module';
import { HealthModule } from './platform/health/health.module';
import { HttpModule } from './platform/http/http.module';
import { loggingModule } from './platform/http/logging';
import { RealtimeModule } from './platform/realtime/realtime.module';
import { PositionsModule } from './positions/positions.module';
import { ProvisionsModule } from './provisions/provisions.module';
import { RecordsModule } from './records/records.module';
import { SittingsModule } from './sittings/sittings.module';

type Modules = NonNullable<ModuleMetadata['imports']>;

/** What the installation consists of: the platform, then the features from left to right. */
const features: Modules = [
  ...[RecordsModule, DelegationsModule, ConsultationsModule, ProvisionsModule],
  ...[
    CommentsModule,
    AmendmentsModule,
    PositionsModule,
    SittingsModule,
    DivisionsModule,
    DossiersModule,
    DemonstrationModule,
    InstallationModule,
  ],
];

export interface AppParts {
  /** Another clock, in specs. */
  clock?: Clock;
  /** Modules beyond the product's own, in specs. */
  also?: Modules;
}

@Module({})
export class AppModule {
  static with(config: Config, { clock = new Clock(), also = [] }: AppParts = {}): DynamicModule {
    return {
      module: AppModule,
      imports: [
        loggingModule(config),
        ConfigModule.with(config, clock),
        DatabaseModule.with({ entities, migrations }),
        HttpModule,
        AuthModule,
        RealtimeModule,
        HealthModule,
        ...features,
        ...also,
      ],
    };
  }
}
