// The limit of what a durable act can be: one line of 600 bytes, one statement, one commit, straight into PostgreSQL.
import pg from 'pg';
import { asFastAsPossible, atPace } from './pace.mjs';
import { answerAll } from './worker.mjs';

const line = 'x'.repeat(600);
const insert = 'INSERT INTO bench_lines (line) VALUES ($1)';

answerAll(
  /** @param {{ url: string, clients: number, count: number, within?: number }} order */
  async ({ url, clients, count, within = 0 }) => {
    const pool = new pg.Pool({ connectionString: url, max: clients });
    pool.on('error', () => undefined);
    await Promise.all(Array.from({ length: clients }, () => pool.query('SELECT pg_sleep(0.05)')));
    const work = Array.from({ length: count }, () => line);
    const connections = await Promise.all(Array.from({ length: clients }, () => pool.connect()));
    try {
      if (within === 0) {
        const milliseconds = await asFastAsPossible(clients, work, async (piece, client) => {
          await connections[client]?.query(insert, [piece]);
        });
        return { milliseconds };
      }
      let next = 0;
      // A connection does one statement after another, so they queue where they would in the server.
      const times = await atPace(work, within, async (piece) => {
        await connections[(next += 1) % clients]?.query(insert, [piece]);
      });
      return { times };
    } finally {
      for (const connection of connections) connection.release();
      await pool.end();
    }
  },
);
