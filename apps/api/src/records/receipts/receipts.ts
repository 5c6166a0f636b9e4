import { canonicalJson, equalBytes, toUtf8, type JsonValue } from '@concord/ledger';
import type { EntityManager } from 'typeorm';
import { refusal, type Refusal } from '../../platform/http/problem';
import type { ActOutcome, Command, FactReceipt } from '../act';
import { sha256 } from '../sha256';

/** What was answered to a command, kept so that asking again changes nothing. */
export interface Receipt {
  readonly digest: Uint8Array | null;
  readonly facts: readonly FactReceipt[];
  readonly answer: unknown;
}

export interface NewReceipt {
  readonly command: Command;
  readonly facts: readonly FactReceipt[];
  readonly answer: unknown;
}

export const conflict: Refusal = refusal('command.conflict');

const keyOf = ({ actor, commandId }: Pick<Command, 'actor' | 'commandId'>): string =>
  `${commandId.toLowerCase()} ${actor}`;

/** The receipts of those of these commands that were carried out before, to be read under the lock. */
export class Receipts {
  private constructor(private readonly held: Map<string, Receipt>) {}

  static async load(manager: EntityManager, commands: readonly Command[]): Promise<Receipts> {
    const rows: { actor: string; id: string; digest: Buffer | null; facts: string; answer: string }[] =
      await manager.query(
        `SELECT r.actor, r.command_id::text AS id, r.digest, r.facts, r.answer
         FROM unnest($1::text[], $2::uuid[]) AS asked (actor, command_id)
         JOIN receipts AS r ON r.actor = asked.actor AND r.command_id = asked.command_id`,
        [commands.map((command) => command.actor), commands.map((command) => command.commandId)],
      );
    return new Receipts(
      new Map(
        rows.map((row) => [
          keyOf({ actor: row.actor, commandId: row.id }),
          {
            digest: row.digest,
            facts: JSON.parse(row.facts) as FactReceipt[],
            answer: JSON.parse(row.answer) as unknown,
          },
        ]),
      ),
    );
  }

  /** The first answer, a conflict, or undefined if the command is new. */
  answerTo<T>(command: Command): ActOutcome<T> | undefined {
    const receipt = this.held.get(keyOf(command));
    if (receipt === undefined) return undefined;
    if (!sameDigest(receipt.digest, digestOf(command.content))) return conflict;
    return { ok: true, answer: receipt.answer as T, receipt: receipt.facts, replayed: true };
  }

  /** So that the same command twice in one batch is carried out once. */
  hold({ command, facts, answer }: NewReceipt): void {
    this.held.set(keyOf(command), { digest: digestOf(command.content), facts, answer });
  }
}

export async function writeReceipts(manager: EntityManager, receipts: readonly NewReceipt[]): Promise<void> {
  if (receipts.length === 0) return;
  await manager.query(
    `INSERT INTO receipts (actor, command_id, digest, facts, answer)
     SELECT * FROM unnest($1::text[], $2::uuid[], $3::bytea[], $4::text[], $5::text[])`,
    [
      receipts.map(({ command }) => command.actor),
      receipts.map(({ command }) => command.commandId),
      receipts.map(({ command }) => digestOf(command.content)),
      receipts.map(({ facts }) => JSON.stringify(facts)),
      receipts.map(({ answer }) => JSON.stringify(answer ?? null)),
    ],
  );
}

/** Null content keeps no digest: of an unlinked ballot three choices would be guessed at once. */
function digestOf(content: JsonValue | null): Uint8Array | null {
  if (content === null) return null;
  const canonical = canonicalJson(content);
  if (!canonical.ok) throw new Error(`a command's content is ${canonical.code} at ${canonical.path}`);
  return sha256(toUtf8(canonical.text));
}

function sameDigest(a: Uint8Array | null, b: Uint8Array | null): boolean {
  return a === null || b === null ? a === b : equalBytes(a, b);
}
