import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the importer made of a document stays with it, for whoever checks it against the print. */
export class KeepImportReviews1764010005000 implements MigrationInterface {
  readonly name = 'KeepImportReviews1764010005000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE documents ADD COLUMN review jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE documents DROP COLUMN review');
  }
}
