import type { Attribution } from '@concord/procedure';

/** SQL: four columns of a row as the attribution that they are; null where there is none. `prefix` is written in the code. */
export const attributionSql = (prefix: string): string =>
  `CASE WHEN ${prefix}_delegate_id IS NULL THEN NULL ELSE jsonb_build_object('delegate', ${prefix}_delegate_id,
    'capacity', ${prefix}_capacity_id, 'group', ${prefix}_group_key, 'delegation', ${prefix}_delegation_id) END`;

/** The same the other way: an attribution as the four columns. */
export const attributionColumns = (prefix: string, said: Attribution | null): Record<string, string | null> => ({
  [`${prefix}_delegate_id`]: said?.delegate ?? null,
  [`${prefix}_capacity_id`]: said?.capacity ?? null,
  [`${prefix}_group_key`]: said?.group ?? null,
  [`${prefix}_delegation_id`]: said?.delegation ?? null,
});
