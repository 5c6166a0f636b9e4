import type { DataSource } from 'typeorm';

const always = ['UPDATE', 'DELETE', 'TRUNCATE'] as const;

/**
 * What the server's role must not be able to do, and to which tables. It adds to them all; heads move on under a trigger, and
 * payloads are erased by a function of the owner that asks for the fact. What the migrations grant stands beside them.
 */
const guarded = Object.entries({
  ...{
    entries: always,
    receipts: always,
    tiles: always,
    erasables: always,
    signing_keys: always,
    installation: always,
  },
  heads: ['DELETE', 'TRUNCATE'],
}).flatMap(([table, rights]) => rights.map((right) => ({ table, right })));

/**
 * One statement, in which the role of the session counts with every role that it could become. A right on one column is a
 * right. Ballot boxes are the record of a division until it is closed. Who owns a schema may drop the tables in it.
 */
const statement = `
WITH held AS (
  SELECT oid, rolname, rolsuper FROM pg_roles WHERE pg_has_role(session_user, oid, 'MEMBER')
), guarded AS (
  SELECT to_regclass('public.' || quote_ident(name))::oid AS table_oid, "right"
    FROM unnest($1::text[], $2::text[]) AS given (name, "right")
  UNION ALL
  SELECT c.oid, "right" FROM pg_class AS c, unnest($3::text[]) AS given ("right")
    WHERE c.relnamespace = to_regnamespace('ballot_boxes') AND c.relkind = 'r'
), placed AS (
  SELECT g.*, c.relname, c.relowner, n.nspname, n.nspowner
    FROM guarded AS g JOIN pg_class AS c ON c.oid = g.table_oid JOIN pg_namespace AS n ON n.oid = c.relnamespace
)
SELECT DISTINCT 1 AS rank, CASE rolname WHEN session_user THEN 'is a superuser'
                           ELSE 'may become the superuser ' || rolname END AS fault
  FROM held WHERE rolsuper
UNION
SELECT 2, CASE h.rolname WHEN session_user THEN 'owns ' ELSE 'may become ' || h.rolname || ', which owns ' END || p.relname
  FROM placed AS p JOIN held AS h ON h.oid = p.relowner
UNION
SELECT 3, CASE h.rolname WHEN session_user THEN 'owns ' ELSE 'may become ' || h.rolname || ', which owns ' END
          || 'the schema ' || p.nspname
  FROM placed AS p JOIN held AS h ON h.oid = p.nspowner
UNION
SELECT 4, 'may ' || p."right" || ' ' || p.relname
  FROM placed AS p JOIN held AS h ON CASE p."right"
    WHEN 'UPDATE' THEN has_any_column_privilege(h.oid, p.table_oid, 'UPDATE')
    ELSE has_table_privilege(h.oid, p.table_oid, p."right") END
ORDER BY rank, fault`;

/**
 * How the role of this connection could alter what is on the record, in the operator's words ("may DELETE entries"); empty as
 * it must be. A superuser or an owner may everything, so for those no single right is told.
 */
export async function rightsOverTheRecord(source: Pick<DataSource, 'query'>): Promise<string[]> {
  const [tables, rights] = [guarded.map(({ table }) => table), guarded.map(({ right }) => right)];
  const found: { rank: number; fault: string }[] = await source.query(statement, [tables, rights, [...always]]);
  return found.filter(({ rank }) => rank === found[0]?.rank).map(({ fault }) => fault);
}
