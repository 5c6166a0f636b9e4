import type {
  ImportMembersCommand,
  MembersPreview,
  RegisterDelegationCommand,
  RegisterMemberCommand,
} from '@concord/contracts';
import { Inject, Injectable } from '@nestjs/common';
import { Readers } from '../../platform/database/data-sources';
import { refusal, type Refusal } from '../../platform/http/problem';
import { textHash } from '../../platform/text-hash';
import type { ActOutcome } from '../../records/act';
import { inLanguages } from '../bodies/bodies.queries';
import { missingNames } from '../bodies/body-faults';
import { fault, faulty } from '../faults';
import { OfficeActs } from '../office-acts';
import { delegationNamed, readMember } from './read-member';
import { readMembers } from './read-sheet';
import { registerState } from './register.queries';
import { delegationFact, writeDelegations, writeMembers } from './write-members';

export type Registered = ActOutcome<{ registered: number }>;
const notSetUp: Refusal = refusal('body.missing');

/** Members and delegations, one by one or by the sheet. */
@Injectable()
export class RegisterMembers {
  constructor(
    @Inject(OfficeActs) private readonly acts: OfficeActs,
    @Inject(Readers) private readonly readers: Readers,
  ) {}

  delegation(account: string, { commandId, delegation }: RegisterDelegationCommand): Promise<ActOutcome<null>> {
    return this.acts.perform({ actor: account, commandId, content: { delegation } }, async (context) => {
      const state = await registerState(context.manager);
      if (state === null) return notSetUp;
      const { group, names } = delegation;
      const { languages, groups } = state.body;
      const faults = [
        ...(groups.some(({ key }) => key === group)
          ? []
          : [fault('delegation.group', 'delegation.groupUnknown', { group })]),
        ...missingNames('delegation.names', names, languages),
        ...Object.entries(names)
          .filter(([, name]) => delegationNamed(state.delegations, name) !== undefined)
          .map(([language]) => fault(`delegation.names.${language}`, 'delegation.nameTaken')),
      ];
      if (faults.length > 0) return faulty(faults);
      const added = { ...delegation, names: inLanguages(names, languages) };
      await writeDelegations(context, [added]);
      return { facts: [delegationFact(added)], answer: null };
    });
  }

  one(account: string, { commandId, member: typed }: RegisterMemberCommand): Promise<Registered> {
    return this.acts.perform({ actor: account, commandId, content: { member: typed } }, async (context) => {
      const state = await registerState(context.manager);
      if (state === null) return notSetUp;
      const { member, faults } = readMember(typed, state);
      if (faults.length > 0) return faulty(faults.map((each) => ({ ...each, field: `member.${each.field}` })));
      return { facts: await writeMembers(context, state, [member]), answer: { registered: 1 } };
    });
  }

  async preview(sheet: string): Promise<MembersPreview | Refusal> {
    const state = await registerState(this.readers.manager);
    if (state === null) return notSetUp;
    const read = readMembers(sheet, state);
    if (!read.ok) return faulty(read.faults);
    const rows = read.rows.map(({ line, cells, faults }) => ({ line, cells: [...cells], faults: [...faults] }));
    return { rows, newDelegations: [...read.newDelegations] };
  }

  /** All of the sheet but what is left out on purpose, or nothing of it. */
  import(account: string, { commandId, sheet, leaveOut }: ImportMembersCommand): Promise<Registered> {
    const content = { sheet: textHash(sheet), leaveOut };
    return this.acts.perform({ actor: account, commandId, content }, async (context) => {
      const state = await registerState(context.manager);
      if (state === null) return notSetUp;
      const read = readMembers(sheet, state, leaveOut);
      if (!read.ok) return faulty(read.faults);
      const wrong = read.rows.filter(({ faults }) => faults.length > 0);
      if (wrong.length > 0) return refusal('sheet.rowsAtFault', { count: wrong.length }, 'sheet');
      const members = read.rows.map(({ member }) => member);
      return { facts: await writeMembers(context, state, members), answer: { registered: members.length } };
    });
  }
}
