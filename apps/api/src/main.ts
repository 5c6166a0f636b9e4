import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createApp } from './create-app';
import { FirstInvitation } from './installation/invitations/first-invitation';
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
    await sayReady(app, result.config, port);
  } catch (error) {
    giveUp(1, `Concord could not start: ${error instanceof Error ? error.message : String(error)}`);
    await app?.close();
  }
}

/** Whoever starts the server learns how the first person comes in: a launcher from the message, else the terminal. */
async function sayReady(app: NestExpressApplication, { PUBLIC_URL }: Config, port: number): Promise<void> {
  const first = await app.get(FirstInvitation).issue();
  process.send?.({ type: 'ready', port, firstInvitation: first?.path ?? null });
  if (first === null || process.send !== undefined) return;
  const link = `${PUBLIC_URL ?? `http://localhost:${port}`}${first.path}`;
  process.stdout.write(`Nobody has an account yet. The first person of the secretariat comes in here:\n  ${link}\n`);
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
