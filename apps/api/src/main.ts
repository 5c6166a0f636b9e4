import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createApp } from './create-app';
import { type Config, readConfig } from './platform/config/config';
import { stopInOrder } from './stop-in-order';

/** Exit codes: 0 stopped as asked, 1 could not start or fell over, 2 the environment is not right. */
async function main(): Promise<void> {
  const result = readConfig(process.env);
  if (!result.ok) {
    giveUp(2, `The configuration is not right:\n  ${result.problems.join('\n  ')}`);
    return;
  }
  let app: NestExpressApplication | undefined;
  try {
    app = await createApp(result.config);
    stopInOrder(app);
    const port = await listen(app, result.config);
    process.send?.({ type: 'ready', port });
  } catch (error) {
    giveUp(1, `Concord could not start: ${error instanceof Error ? error.message : String(error)}`);
    await app?.close();
  }
}

/** Port 0 takes any free one; the parent is told which. */
async function listen(app: NestExpressApplication, { PORT, HOST }: Config): Promise<number> {
  await app.listen(PORT, HOST);
  return (app.getHttpServer().address() as AddressInfo).port;
}

function giveUp(code: number, message: string): void {
  process.stderr.write(`${message}\n`);
  process.send?.({ type: 'failed', message });
  process.exitCode = code;
  if (process.connected) process.disconnect();
}

void main();
