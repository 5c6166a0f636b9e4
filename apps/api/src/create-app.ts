import type { NestApplicationOptions } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Logger } from 'nestjs-pino';
import { AppModule, type AppParts } from './app.module';
import type { Config } from './platform/config/config';
import { setUpEdge } from './platform/http/edge';

const options: NestApplicationOptions = { bodyParser: false, bufferLogs: true, abortOnError: false };

/** The whole server, initialised and not yet listening; the specs use the same one. */
export async function createApp(config: Config, parts: AppParts = {}): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(config, parts), options);
  app.useLogger(app.get(Logger));
  app.flushLogs();
  setUpEdge(app, config);
  await app.init();
  return app;
}
