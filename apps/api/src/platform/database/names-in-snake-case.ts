import { DefaultNamingStrategy, type Table } from 'typeorm';

/**
 * Columns in snake_case and constraints by name (`uq_ballots_division_delegate`), so that an error message of
 * PostgreSQL says which rule was broken. Migrations write the same names by hand.
 */
export class NamesInSnakeCase extends DefaultNamingStrategy {
  override columnName(propertyName: string, customName: string | undefined, embeddedPrefixes: string[]): string {
    const own = customName ?? snakeCase(propertyName);
    return [...embeddedPrefixes.map(snakeCase), own].join('_');
  }

  override joinColumnName(relationName: string, referencedColumnName: string): string {
    return `${snakeCase(relationName)}_${snakeCase(referencedColumnName)}`;
  }

  override primaryKeyName(table: Table | string): string {
    return `pk_${this.bare(table)}`;
  }

  override uniqueConstraintName(table: Table | string, columns: string[]): string {
    return this.name('uq', table, columns);
  }

  override relationConstraintName(table: Table | string, columns: string[]): string {
    return this.name('uq', table, columns);
  }

  override foreignKeyName(table: Table | string, columns: string[]): string {
    return this.name('fk', table, columns);
  }

  override indexName(table: Table | string, columns: string[]): string {
    return this.name('ix', table, columns);
  }

  private name(prefix: string, table: Table | string, columns: string[]): string {
    const short = columns.map((column) => column.replace(/_id$/, ''));
    return [prefix, this.bare(table), ...short].join('_');
  }

  private bare(table: Table | string): string {
    const path = typeof table === 'string' ? table : table.name;
    return path.split('.').at(-1) ?? path;
  }
}

export function snakeCase(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
}
