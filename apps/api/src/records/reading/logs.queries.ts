import { Inject, Injectable } from '@nestjs/common';
import { Installation } from '../../platform/database/installation';
import { SigningKeys } from '../checkpoints/signing-keys';
import { originOf } from '../checkpoints/origin';
import { LogGate } from './log-gate';

export interface LogView {
  readonly log: string;
  readonly audience: string;
  readonly groupKey: string | null;
  readonly divisionId: string | null;
  readonly epoch: number;
  readonly size: number;
  readonly origin: string;
  /** The key that signs its checkpoints, as verifiers take it. */
  readonly verifier: string;
}

@Injectable()
export class LogQueries {
  constructor(
    @Inject(LogGate) private readonly gate: LogGate,
    @Inject(SigningKeys) private readonly keys: SigningKeys,
    @Inject(Installation) private readonly installation: Installation,
  ) {}

  async ofReader(accountId: string, consultationId: string): Promise<{ logs: LogView[] }> {
    const heads = await this.gate.readable(accountId, consultationId);
    const logs = heads.map(async (head) => ({
      log: head.log,
      audience: head.audience,
      groupKey: head.groupKey,
      divisionId: head.divisionId,
      epoch: head.epoch,
      size: head.size,
      origin: originOf(head, this.installation.host),
      verifier: await this.keys.verifierOf(head),
    }));
    return { logs: await Promise.all(logs) };
  }

  /** The key of the installation log, for anybody. */
  async installationKeys(): Promise<{ host: string; keys: { origin: string; verifier: string }[] }> {
    const head = { log: this.installation.id, consultationId: null };
    const verifier = await this.keys.verifierOf(head);
    const { host } = this.installation;
    return { host, keys: [{ origin: originOf(head, host), verifier }] };
  }
}
