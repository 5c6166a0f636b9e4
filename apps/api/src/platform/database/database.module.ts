import { type DynamicModule, Global, Inject, Logger, Module, type OnApplicationShutdown } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config';
import { checkSchema } from './boot-checks';
import { Readers, type Schema, Writers, readersOf, writersOf } from './data-sources';
import { Installation, openInstallation } from './installation';

class Opened {
  constructor(
    readonly writers: Writers,
    readonly readers: Readers,
    readonly installation: Installation,
  ) {}
}

/** Both pools and the installation, ready before anything that injects them is made. */
@Global()
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(
    @Inject(Writers) private readonly writers: Writers,
    @Inject(Readers) private readonly readers: Readers,
  ) {}

  static with(schema: Schema): DynamicModule {
    const logger = new Logger('Database');
    return {
      module: DatabaseModule,
      providers: [
        { provide: Opened, inject: [CONFIG], useFactory: (config: Config) => open(config, schema, logger) },
        { provide: Writers, inject: [Opened], useFactory: (opened: Opened) => opened.writers },
        { provide: Readers, inject: [Opened], useFactory: (opened: Opened) => opened.readers },
        { provide: Installation, inject: [Opened], useFactory: (opened: Opened) => opened.installation },
      ],
      exports: [Writers, Readers, Installation],
    };
  }

  /** After the last hook of every feature: nobody asks the database any more. */
  async onApplicationShutdown(): Promise<void> {
    for (const source of [this.readers, this.writers]) if (source.isInitialized) await source.destroy();
  }
}

/** A start that fails leaves no connection behind. */
async function open(config: Config, schema: Schema, logger: Logger): Promise<Opened> {
  const onPoolError = (pool: string, error: Error) => logger.warn(`${pool} pool: ${error.message}`);
  const writers = writersOf(config, schema, onPoolError);
  const readers = readersOf(config, schema, onPoolError);
  try {
    await writers.initialize();
    await checkSchema(writers);
    await readers.initialize();
    return new Opened(writers, readers, await openInstallation(writers, config, (fault) => logger.warn(fault)));
  } catch (error) {
    for (const source of [readers, writers]) if (source.isInitialized) await source.destroy();
    throw error;
  }
}
