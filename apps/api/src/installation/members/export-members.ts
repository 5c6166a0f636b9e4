import { Inject, Injectable } from '@nestjs/common';
import { Readers } from '../../platform/database/data-sources';
import { columns, voteWord } from './columns';
import { writeSheet } from './csv';
import { registeredDelegations, registeredMembers } from './register.queries';

/** The register as the sheet that can be imported again elsewhere. */
@Injectable()
export class ExportMembers {
  constructor(@Inject(Readers) private readonly readers: Readers) {}

  sheet(): Promise<string> {
    return this.readers.transaction('REPEATABLE READ', async (manager) => {
      const delegations = new Map((await registeredDelegations(manager)).map(({ id, names }) => [id, names]));
      const nameOf = (id: string | null): string => Object.values(delegations.get(id ?? '') ?? {})[0] ?? '';
      const rows = (await registeredMembers(manager)).map((member) => [
        ...[member.name, member.signInName, member.group ?? '', nameOf(member.delegation)],
        ...[member.kinds.join(' + '), voteWord(member.noVote)],
      ]);
      return writeSheet([columns, ...rows]);
    });
  }
}
