import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { i18n } from 'i18next';
import type { ReactElement } from 'react';
import { I18nextProvider } from 'react-i18next';
import { demonstration, idOf, ids, words } from '../../../shared/consultation/spec/demonstration';
import { commentFact, revisionFacts, submittedFact } from '../../../shared/consultation/spec/demonstration-acts';
import { TestConsultation, testRoom, type TestRoom } from '../../../shared/consultation/spec/test-consultation';
import { createDrafts } from '../../../lib/drafts';
import { specI18n } from '../../../lib/spec/spec-texts';
import { DraftsContext } from '../../../lib/use-draft';
import { TextRoom } from '../text-page';

let texts: i18n;
beforeAll(async () => {
  texts = await specI18n('en', ['ui', 'common', 'consultation', 'business', 'text']);
  Element.prototype.scrollIntoView = () => undefined;
});
beforeEach(() => window.localStorage.clear());

function Page({ room }: { room: TestRoom }): ReactElement {
  return (
    <I18nextProvider i18n={texts}>
      <DraftsContext value={createDrafts(window.localStorage, 'me')}>
        <TestConsultation room={room}>
          <TextRoom />
        </TestConsultation>
      </DraftsContext>
    </I18nextProvider>
  );
}

const provisionOf = (id: string): HTMLElement => {
  const block = document.getElementById(id);
  if (block === null) throw new Error('The provision is not on the page');
  return block;
};

describe('the page of the text', () => {
  it('shows the provisions with number, heading and what stands beside them', () => {
    const state = demonstration(commentFact(idOf(70), ids.kenyaContact, 'regular', 'Say what regular means.'));
    render(<Page room={testRoom(state, ids.employer)} />);
    expect(screen.getByRole('heading', { name: 'Draft framework' })).toBeTruthy();
    const block = within(provisionOf(ids.provision));
    expect(block.getByText('1.')).toBeTruthy();
    expect(block.getByRole('heading', { name: 'Regular labour migration' })).toBeTruthy();
    expect(block.getByText('regular', { selector: 'mark' })).toBeTruthy();
    expect(screen.getByText('Say what regular means.')).toBeTruthy();
    expect(screen.getAllByText('Government (Kenya)').length).toBeGreaterThan(0);
    expect(screen.getAllByText('resolution, paragraph 24, item 1').length).toBeGreaterThan(0);
  });

  it('shows a comment that arrives without anything being loaded', () => {
    const room = testRoom(demonstration(), ids.worker);
    render(<Page room={room} />);
    expect(screen.queryByText('It came live.')).toBeNull();
    act(() => room.arrive(commentFact(idOf(70), ids.kenyaContact, null, 'It came live.')));
    expect(screen.getByText('It came live.')).toBeTruthy();
  });

  it('sends a comment on words chosen with the keyboard, in the capacity of its writer', async () => {
    const room = testRoom(demonstration(), ids.kenyaContact);
    render(<Page room={room} />);
    const user = userEvent.setup();
    await user.click(within(provisionOf(ids.provision)).getByRole('button', { name: 'Choose words' }));
    await user.keyboard('{End}{Shift>}{ArrowLeft}{ArrowLeft}{/Shift}{Enter}');
    const form = within(provisionOf(ids.provision));
    expect(form.getByText('regular labour migration', { selector: 'blockquote' })).toBeTruthy();
    expect(form.getByText('You act as contact point, Government (Kenya).')).toBeTruthy();
    await user.type(form.getByRole('textbox', { name: 'Your comment' }), 'Define it.');
    await user.click(form.getByRole('button', { name: 'Submit the comment' }));
    await waitFor(() => expect(room.sent).toHaveLength(1));
    expect(room.sent[0]?.path).toContain('/comments');
    expect(room.sent[0]?.body).toMatchObject({
      layer: 'official',
      text: 'Define it.',
      range: { quote: 'regular labour migration', from: words.indexOf('regular') },
    });
    expect(window.localStorage.length).toBe(0);
  });

  it('tells an observer that they follow, and offers no act', () => {
    render(<Page room={testRoom(demonstration(), ids.observer)} />);
    expect(screen.getAllByText('You follow and do not take part.')).toHaveLength(2);
    expect(screen.queryByRole('button', { name: 'Amend' })).toBeNull();
  });

  it('lets another member second, and sends it', async () => {
    const room = testRoom(demonstration(submittedFact(idOf(60), ids.kenyaContact, 'New. ')), ids.philippinesMember);
    render(<Page room={room} />);
    const user = userEvent.setup();
    await user.click(screen.getByRole('tab', { name: /Amendments/ }));
    await user.click(screen.getByRole('button', { name: 'Second' }));
    await waitFor(() => expect(room.sent[0]?.path).toContain(`/amendments/${idOf(60)}/second`));
  });
});

describe('amending in place', () => {
  async function editor(delegate: string, room = testRoom(demonstration(), delegate)) {
    render(<Page room={room} />);
    const user = userEvent.setup();
    await user.click(
      within(provisionOf(ids.provision)).getByRole('button', { name: /^(Amend|Continue your amendment)$/ }),
    );
    const form = within(provisionOf(ids.provision));
    return { room, user, form, field: form.getByRole('textbox', { name: /should read/ }) };
  }

  it('shows the redline while typing and submits officially for a contact point', async () => {
    const { room, user, form, field } = await editor(ids.kenyaContact);
    await user.type(field, ' Members shall cooperate.');
    expect(form.getByText('Members shall cooperate.', { exact: false, selector: 'ins' })).toBeTruthy();
    await user.click(form.getByRole('button', { name: 'Write “should”' }));
    await user.click(form.getByRole('button', { name: 'Submit the amendment' }));
    await waitFor(() => expect(room.sent).toHaveLength(1));
    expect(room.sent[0]?.path).toMatch(/\/amendments$/);
    expect(room.sent[0]?.body).toMatchObject({ prepared: null, original: 'en', revision: ids.revision });
    expect(JSON.stringify(room.sent[0]?.body)).toContain('Members should cooperate.');
  });

  it('shows an Employer member that the way is through the group secretariat, and takes it', async () => {
    const { room, user, form, field } = await editor(ids.employer);
    expect(form.getByText('Your group reads this.')).toBeTruthy();
    expect(form.getByText(/the way is through its authorised submitter/)).toBeTruthy();
    await user.type(field, ' More.');
    await user.click(form.getByRole('button', { name: 'Send to the group' }));
    await waitFor(() => expect(room.sent[0]?.path).toMatch(/\/prepared-amendments$/));
  });

  it('keeps what was typed when the text changes under the writer, and writes it anew', async () => {
    const { room, user, form, field } = await editor(ids.kenyaContact);
    await user.type(field, ' More.');
    const text = `In all countries. ${words}`;
    act(() => room.arrive(...revisionFacts(idOf(61), ids.revision, 2, idOf(60), text)));
    expect(form.getByText('The text changed while you were writing')).toBeTruthy();
    expect(form.getByRole('button', { name: 'Submit the amendment' }).hasAttribute('disabled')).toBe(true);
    await user.click(form.getByRole('button', { name: 'Write it against the present text' }));
    expect(form.getByRole('textbox', { name: /should read/ })).toHaveProperty('value', `${text} More.`);
    await user.click(form.getByRole('button', { name: 'Submit the amendment' }));
    await waitFor(() => expect(room.sent[0]?.body).toMatchObject({ revision: idOf(61) }));
  });

  it('finds what was typed again after the page was left', async () => {
    const { user, field } = await editor(ids.employer);
    await user.type(field, ' Unsent.');
    document.body.replaceChildren();
    const again = await editor(ids.employer);
    expect(again.field).toHaveProperty('value', `${words} Unsent.`);
  });

  it('keeps the draft and says why when the server refuses', async () => {
    const refusal = {
      ...({ ok: false, kind: 'refusal', status: 409, code: 'amendment.staleBase', title: 'Changed' } as const),
      ...{ detail: 'The text changed after this amendment was written.', params: {}, errors: [] },
    };
    const { user, form, field } = await editor(ids.employer, testRoom(demonstration(), ids.employer, refusal));
    await user.type(field, ' More.');
    await user.click(form.getByRole('button', { name: 'Send to the group' }));
    expect(await form.findByText(/The text changed after this amendment was written/)).toBeTruthy();
    expect(form.getByRole('textbox', { name: /should read/ })).toHaveProperty('value', `${words} More.`);
  });
});
