import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What became of an amendment when the text last changed under it. */
export class RebaseAmendments1764040000000 implements MigrationInterface {
  readonly name = 'RebaseAmendments1764040000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE amendments ADD COLUMN rebase jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE amendments DROP COLUMN rebase');
  }
}
