import type { DataSource } from 'typeorm';

/**
 * What TypeORM would do to bring the database to what the entities describe: the words of its queries, none when it is
 * there. It asks the catalogue several things at once on one connection, which pg is about to refuse, so here its
 * queries wait for each other.
 */
export async function describedChanges(source: DataSource): Promise<string[]> {
  const createQueryRunner = source.createQueryRunner.bind(source);
  source.createQueryRunner = (mode) => {
    const runner = createQueryRunner(mode);
    const query = runner.query.bind(runner) as (...given: unknown[]) => Promise<unknown>;
    let last: Promise<unknown> = Promise.resolve();
    runner.query = (...given: unknown[]) => {
      const asked = last.then(() => query(...given));
      last = asked.catch(() => undefined);
      return asked as never;
    };
    return runner;
  };
  try {
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    return upQueries.map(({ query }) => query);
  } finally {
    source.createQueryRunner = createQueryRunner;
  }
}
