import { createHmac, randomBytes } from 'node:crypto';
import { createSigner, formatVerifierKey, type Signer } from '@concord/ledger';
import { Inject, Injectable } from '@nestjs/common';
import { Writers } from '../../platform/database/data-sources';
import { Installation } from '../../platform/database/installation';
import type { Head } from '../logs/head';
import { originOf } from './origin';

/**
 * The keys that sign checkpoints. One secret for the installation, from which each log's key is derived by its origin,
 * because a key is named like the log that it signs and the key of one log must be no key of another.
 */
@Injectable()
export class SigningKeys {
  private seed: Promise<Buffer> | undefined;

  constructor(
    @Inject(Writers) private readonly writers: Writers,
    @Inject(Installation) private readonly installation: Installation,
  ) {}

  signerOf(head: Pick<Head, 'log' | 'consultationId'>): Promise<Signer> {
    return this.signerNamed(originOf(head, this.installation.host));
  }

  /** Signs what is said about a log as a whole and is no checkpoint of it: the manifest of a bundle. */
  bundleSignerOf(head: Pick<Head, 'log' | 'consultationId'>): Promise<Signer> {
    return this.signerNamed(`${originOf(head, this.installation.host)}/bundle`);
  }

  /** `name+id+key`, the line by which verifiers know the log. */
  async verifierOf(head: Pick<Head, 'log' | 'consultationId'>): Promise<string> {
    return formatVerifierKey((await this.signerOf(head)).key);
  }

  private async signerNamed(name: string): Promise<Signer> {
    // A read that failed is tried again by the next who asks.
    this.seed ??= this.read().catch((error: unknown) => {
      this.seed = undefined;
      throw error;
    });
    return createSigner(
      name,
      createHmac('sha256', await this.seed)
        .update(name)
        .digest(),
    );
  }

  /** Two nodes may come at once: the second one's secret is thrown away, and both sign with the first. */
  private async read(): Promise<Buffer> {
    const host = this.installation.host;
    await this.writers.query('INSERT INTO signing_keys (host, seed) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
      host,
      randomBytes(32),
    ]);
    const [row]: { seed: Buffer }[] = await this.writers.query('SELECT seed FROM signing_keys WHERE host = $1', [host]);
    if (row === undefined) throw new Error('the signing key was not kept');
    return row.seed;
  }
}
