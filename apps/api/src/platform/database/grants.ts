import type { QueryRunner } from 'typeorm';

/**
 * Migrations create no role; they grant to the application's role, which is the user of DATABASE_URL and which the
 * runner keeps in this setting of the owner's session.
 */
export const applicationRoleSetting = 'concord.application_role';

export const grantRead = (runner: QueryRunner, table: string) => grantOn(runner, table, 'SELECT');

/** For what is only ever added to: entries, receipts, tiles. */
export const grantReadInsert = (runner: QueryRunner, table: string) => grantOn(runner, table, 'SELECT, INSERT');

export const grantReadInsertUpdate = (runner: QueryRunner, table: string) =>
  grantOn(runner, table, 'SELECT, INSERT, UPDATE');

/** For ordinary rows. */
export const grantAll = (runner: QueryRunner, table: string) =>
  grantOn(runner, table, 'SELECT, INSERT, UPDATE, DELETE');

/** `signature` with its argument types: `open_box(uuid)`. Nobody else may run the function afterwards. */
export async function grantExecute(runner: QueryRunner, signature: string): Promise<void> {
  await runner.query(`REVOKE ALL ON FUNCTION ${signature} FROM PUBLIC`);
  await runner.query(`GRANT EXECUTE ON FUNCTION ${signature} TO ${await applicationRole(runner)}`);
}

export async function grantUsage(runner: QueryRunner, schema: string): Promise<void> {
  await runner.query(`GRANT USAGE ON SCHEMA ${schema} TO ${await applicationRole(runner)}`);
}

async function grantOn(runner: QueryRunner, table: string, rights: string): Promise<void> {
  await runner.query(`GRANT ${rights} ON TABLE ${table} TO ${await applicationRole(runner)}`);
}

/** Quoted, ready to stand in a statement. */
export async function applicationRole(runner: QueryRunner): Promise<string> {
  const rows = await runner.manager.query<{ role: string }[]>(
    `SELECT quote_ident(current_setting('${applicationRoleSetting}')) AS role`,
  );
  const role = rows[0]?.role;
  if (role === undefined) throw new Error(`${applicationRoleSetting} is not set on this connection`);
  return role;
}
