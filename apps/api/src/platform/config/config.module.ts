import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Clock } from './clock';
import { CONFIG, type Config } from './config';

/** Configuration and clock are needed everywhere and depend on nothing. */
@Global()
@Module({})
export class ConfigModule {
  static with(config: Config, clock: Clock): DynamicModule {
    return {
      module: ConfigModule,
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: Clock, useValue: clock },
      ],
      exports: [CONFIG, Clock],
    };
  }
}
