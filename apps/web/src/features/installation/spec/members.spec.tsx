import { registeredKinds, termsIn, type RegisteredMember } from '@concord/contracts';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { i18n } from 'i18next';
import { axe } from 'jest-axe';
import { languages } from '../../../lib/preferences';
import { specI18n } from '../../../lib/spec/spec-texts';
import { consultation, member, RegisterForSpec, showsMembers } from './register';

const namespaces = ['ui', 'common', 'consultation', 'installation'];
let texts: i18n;
beforeAll(async () => {
  texts = await specI18n('en', namespaces);
});
beforeEach(() => window.localStorage.clear());

const taking = member(2, { consultations: [consultation.id], entered: true });

function opens(...members: readonly RegisteredMember[]): RegisterForSpec {
  const register = new RegisterForSpec(members);
  register.serve();
  showsMembers(texts);
  return register;
}
const press = async (name: string): Promise<void> => userEvent.click(await screen.findByRole('button', { name }));
const form = () => within(screen.getByRole('form', { name: /^Correct Person/ }));

describe('a person of the register', () => {
  it('is corrected in place, in the words in which they were registered, and the focus goes back to the row', async () => {
    const register = opens(member(1, { kinds: ['member', 'groupSecretariat'], noVote: 'entitlement.arrears' }));
    await press('Correct Person 1');
    const name = form().getByRole('textbox', { name: 'Name' });
    expect(document.activeElement).toBe(name);
    await userEvent.clear(name);
    await userEvent.type(name, 'Person One');
    await userEvent.click(form().getByRole('button', { name: 'Keep the correction' }));
    await waitFor(() => expect(screen.queryByRole('form', { name: /^Correct Person/ })).toBeNull());
    expect(register.sent).toMatchObject([
      {
        path: `/api/installation/members/${member(1).id}/correct`,
        body: {
          member: {
            ...{ name: 'Person One', signInName: 'person1@example.org', group: 'E', delegation: '' },
            ...{ roles: 'member + group secretariat', vote: 'arrears' },
          },
          staysIn: [],
        },
      },
    ]);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Correct Person 1' })));
  });

  it('keeps what was typed when it is refused, with the reason beside its field, and over a reload', async () => {
    const register = opens(member(1));
    const detail = 'There is no group “Q”. The groups are: G, E, W.';
    register.refuses = {
      ...{ status: 400, code: 'request.invalid', detail: 'Mend the fields.' },
      errors: [{ field: 'member.group', code: 'member.groupUnknown', detail }],
    };
    await press('Correct Person 1');
    await userEvent.clear(form().getByRole('textbox', { name: /^Group/ }));
    await userEvent.type(form().getByRole('textbox', { name: /^Group/ }), 'Q');
    await userEvent.click(form().getByRole('button', { name: 'Keep the correction' }));
    expect(await form().findByText(detail)).toBeTruthy();
    expect(form().getByRole<HTMLInputElement>('textbox', { name: /^Group/ }).value).toBe('Q');
    document.body.replaceChildren();
    showsMembers(texts);
    await press('Correct Person 1');
    expect(form().getByRole<HTMLInputElement>('textbox', { name: /^Group/ }).value).toBe('Q');
    expect(form().getByText('A correction that you did not send is here again.')).toBeTruthy();
    await userEvent.click(form().getByRole('button', { name: 'Leave as it was' }));
    await press('Correct Person 1');
    expect(form().getByRole<HTMLInputElement>('textbox', { name: /^Group/ }).value).toBe('E');
  });

  it('who takes part is corrected with a word on what stays, which is sent only by who knows it', async () => {
    const register = opens(taking);
    await press('Correct Person 2');
    expect(form().getByText(/^In Recruitment what is recorded is not rewritten/)).toBeTruthy();
    register.refuses = { status: 409, code: 'member.staysAsAdmitted', detail: 'Person 2 takes part in “Recruitment”.' };
    const keep = form().getByRole('button', { name: 'Keep the correction' });
    await userEvent.click(keep);
    expect(await form().findByText(/^Person 2 takes part in “Recruitment”\./)).toBeTruthy();
    register.refuses = null;
    register.answer = { linkEnded: true };
    await userEvent.click(form().getByRole('checkbox', { name: /^I know/ }));
    await userEvent.click(keep);
    await waitFor(() => expect(register.sent).toHaveLength(2));
    expect(register.sent.map(({ body }) => body['staysIn'])).toEqual([[], [consultation.id]]);
  });

  it('is removed only after a question that says what ends and what stays, and the focus goes to the next row', async () => {
    const register = opens(member(1), taking, member(3));
    await press('Remove: Person 2');
    const dialog = within(screen.getByRole('alertdialog', { name: 'Remove Person 2 from the register?' }));
    expect(dialog.getByText(/^In Recruitment this person stays in the composition/)).toBeTruthy();
    expect(register.sent).toEqual([]);
    await userEvent.click(dialog.getByRole('button', { name: 'Remove' }));
    await waitFor(() => expect(screen.queryByText('person2@example.org')).toBeNull());
    expect(register.sent).toMatchObject([
      { path: `/api/installation/members/${taking.id}/remove`, body: { staysIn: [consultation.id] } },
    ]);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Correct Person 3' })));
  });

  it('stays when the removal is refused, and the reason stands in the question', async () => {
    const register = opens(taking);
    register.refuses = { status: 409, code: 'member.onOpenRoll', detail: 'Division 1 in “Recruitment” is open.' };
    await press('Remove: Person 2');
    const dialog = within(screen.getByRole('alertdialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Remove' }));
    expect(await dialog.findByText('Division 1 in “Recruitment” is open.')).toBeTruthy();
    await userEvent.keyboard('{Escape}');
    expect(await screen.findByText('person2@example.org')).toBeTruthy();
  });
});

describe.each(languages)('in %s', (language) => {
  it('roles are shown in words that the form can send again', () => {
    const terms = termsIn(language);
    for (const kind of registeredKinds) expect(terms.capacityKind[kind]).not.toMatch(/[,;/+|]/);
  });

  it('is accessible, with a form open', async () => {
    const register = new RegisterForSpec([member(1), taking]);
    register.serve();
    const { container, unmount } = showsMembers(await specI18n(language, namespaces));
    await userEvent.click(await screen.findByRole('button', { name: /^(Correct|Corriger|Corregir) Person 2$/ }));
    await screen.findByRole('form', { name: /Person 2$/ });
    const page = container.innerHTML;
    unmount();
    const { violations } = await axe(page);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  });
});
