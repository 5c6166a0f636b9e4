// The limit of what a durable act can be: one line of 600 bytes, one statement, one commit, straight into PostgreSQL.
import pg from 'pg';
import { asFastAsPossible, atPace } from './pace.mjs';
import { answerAll } from './worker.mjs';

const line = 'x'.repeat(600);

/**
 * @param {pg.Pool | pg.PoolClient} on
 * @param {string} piece
 */
async function insertOne(on, piece) {
  await on.query({ name: 'insert', text: 'INSERT INTO bench_lines (line) VALUES ($1)', values: [piece] });
}

answerAll(
  /** @param {{ url: string, clients: number, count: number, within?: number }} order */
  async ({ url, clients, count, within = 0 }) => {
    const pool = new pg.Pool({ connectionString: url, max: clients });
    pool.on('error', () => undefined);
    await Promise.all(Array.from({ length: clients }, () => pool.query('SELECT pg_sleep(0.05)')));
    const work = Array.from({ length: count }, () => line);
    try {
      if (within > 0) return { times: await atPace(work, within, (piece) => insertOne(pool, piece)) };
      // Each client has a connection to itself: with the pool between them it would be slower.
      const connections = await Promise.all(Array.from({ length: clients }, () => pool.connect()));
      const milliseconds = await asFastAsPossible(clients, work, async (piece, client) => {
        await insertOne(/** @type {pg.PoolClient} */ (connections[client]), piece);
      });
      for (const connection of connections) connection.release();
      return { milliseconds };
    } finally {
      await pool.end();
    }
  },
);
