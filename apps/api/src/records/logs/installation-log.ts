import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Writers } from '../../platform/database/data-sources';
import { Installation } from '../../platform/database/installation';
import { busy } from '../act';
import { SigningKeys } from '../checkpoints/signing-keys';
import { Recorder } from '../recorder';
import { systemCommandId } from '../system-command';

const attempts = 10;

/** The log of accounts, grants, bodies, rule sets and keys. Its id is that of the installation. */
@Injectable()
export class InstallationLog implements OnModuleInit {
  constructor(
    @Inject(Writers) private readonly writers: Writers,
    @Inject(Installation) private readonly installation: Installation,
    @Inject(SigningKeys) private readonly keys: SigningKeys,
    @Inject(Recorder) private readonly recorder: Recorder,
  ) {}

  get id(): string {
    return this.installation.id;
  }

  /** At the first start of an installation. Of two nodes one makes the log, and the other gets its receipt. */
  async onModuleInit(): Promise<void> {
    await this.writers.query(
      `INSERT INTO heads (log_id, audience, epoch, size, "range", last_at)
       VALUES ($1, 'installation', 0, 0, '{}', to_timestamp(0)) ON CONFLICT DO NOTHING`,
      [this.id],
    );
    const verifier = await this.keys.verifierOf({ log: this.id, consultationId: null });
    const { mode, host } = this.installation;
    const commandId = systemCommandId('installation.begun', this.id, '');
    const command = { actor: 'system', capacity: null, commandId, content: { verifier }, logs: [this.id] };
    const fact = { log: this.id, type: 'installation.begun', v: 1, body: { mode, host, verifier } };
    const begin = () => this.recorder.act(command, () => Promise.resolve({ facts: [fact], answer: null }));
    let outcome = await begin();
    // A machine that starts is at its slowest, and the same command may be sent again.
    for (let tries = 1; !outcome.ok && outcome.code === busy.code && tries < attempts; tries += 1)
      outcome = await begin();
    if (!outcome.ok) throw new Error(`the installation log could not be begun: ${outcome.code}`);
  }
}
