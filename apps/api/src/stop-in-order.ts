import type { NestExpressApplication } from '@nestjs/platform-express';

/** Requests in progress get this long; PostgreSQL gives up on a statement after five seconds anyway. */
const patienceMilliseconds = 7_000;

/**
 * Stops on SIGTERM, SIGINT, and when the parent that started this process is gone: takes no new connection, lets
 * running requests end, then closes the pools.
 */
export function stopInOrder(app: NestExpressApplication): void {
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    void close(app);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  process.on('disconnect', stop);
}

async function close(app: NestExpressApplication): Promise<void> {
  const server = app.getHttpServer();
  setTimeout(() => server.closeAllConnections(), patienceMilliseconds).unref();
  setTimeout(() => process.exit(1), patienceMilliseconds + 2_000).unref();
  server.closeIdleConnections();
  try {
    await app.close();
    process.exit(0);
  } catch (error) {
    process.stderr.write(`Concord did not stop cleanly: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
