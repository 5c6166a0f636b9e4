import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Injectable } from '@nestjs/common';

/** Beside the built server; and where the audit program's own build leaves it, for a server run from its sources. */
const places = (): string[] => [
  join(dirname(process.argv[1] ?? '.'), 'verify.mjs'),
  join(process.cwd(), 'dist', 'apps', 'audit', 'audit.mjs'),
];

/** The audit program as one file, as it goes into every bundle. */
@Injectable()
export class AuditProgram {
  private program: Promise<Uint8Array> | undefined;

  read(): Promise<Uint8Array> {
    this.program ??= this.find().catch((error: unknown) => {
      this.program = undefined;
      throw error;
    });
    return this.program;
  }

  private async find(): Promise<Uint8Array> {
    for (const place of places()) {
      const found = await readFile(place).catch(() => undefined);
      if (found !== undefined) return found;
    }
    throw new Error(`the audit program is not built: none of ${places().join(', ')}`);
  }
}
