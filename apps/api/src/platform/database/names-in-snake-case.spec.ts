import { NamesInSnakeCase, snakeCase } from './names-in-snake-case';

describe('names in snake_case', () => {
  const names = new NamesInSnakeCase();

  it.each([
    ['openedAt', 'opened_at'],
    ['id', 'id'],
    ['sha256Hash', 'sha256_hash'],
  ])('%s becomes %s', (property, column) => {
    expect(snakeCase(property)).toBe(column);
    expect(names.columnName(property, undefined, [])).toBe(column);
  });

  it('names constraints by what they say', () => {
    expect(names.uniqueConstraintName('public.ballots', ['division_id', 'delegate_id'])).toBe(
      'uq_ballots_division_delegate',
    );
    expect(names.primaryKeyName('ballots')).toBe('pk_ballots');
    expect(names.foreignKeyName('ballots', ['division_id'])).toBe('fk_ballots_division');
    expect(names.indexName('ballots', ['cast_at'])).toBe('ix_ballots_cast_at');
  });

  it('joins by the name of the relation', () => {
    expect(names.joinColumnName('openedBy', 'id')).toBe('opened_by_id');
    expect(names.columnName('amount', undefined, ['fromGroup'])).toBe('from_group_amount');
  });
});
