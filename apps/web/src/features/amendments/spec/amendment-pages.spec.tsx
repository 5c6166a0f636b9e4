import { fact, type NewFact, plenary, type State } from '@concord/procedure';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { i18n } from 'i18next';
import { axe } from 'jest-axe';
import type { ReactElement, ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { demonstration, frenchWords, idOf, ids } from '../../../shared/consultation/spec/demonstration';
import { submittedFact } from '../../../shared/consultation/spec/demonstration-acts';
import { TestConsultation, testRoom, type TestRoom } from '../../../shared/consultation/spec/test-consultation';
import { specI18n } from '../../../lib/spec/spec-texts';
import { OneAmendment } from '../amendment-page';
import { Amendments } from '../amendments-page';

const all = ['ui', 'common', 'consultation', 'amendments', 'business'];
let texts: i18n;
beforeAll(async () => {
  texts = await specI18n('en', all);
});
beforeEach(() => window.localStorage.clear());

function Around({
  room,
  children,
  language = texts,
}: {
  room: TestRoom;
  children: ReactNode;
  language?: i18n;
}): ReactElement {
  const queries = new QueryClient({ defaultOptions: { queries: { enabled: false, retry: false } } });
  return (
    <I18nextProvider i18n={language}>
      <QueryClientProvider client={queries}>
        <TestConsultation room={room}>
          <main>{children}</main>
        </TestConsultation>
      </QueryClientProvider>
    </I18nextProvider>
  );
}

const one = idOf(60);
const submitted = (...further: readonly NewFact[]) =>
  demonstration(submittedFact(one, ids.kenyaContact, 'New words. '), ...further);
const seconder = { delegate: ids.worker, capacity: idOf(1), group: 'W', delegation: null };
const seconded = fact(plenary, 'amendment.seconded', { amendment: one, seconder });
const received = fact(plenary, 'amendment.received', { amendment: one, state: 'received', number: 1 });

const list = (room: TestRoom) =>
  render(
    <Around room={room}>
      <Amendments />
    </Around>,
  );
const page = (state: State, as: string) => {
  const room = testRoom(state, as);
  render(
    <Around room={room}>
      <OneAmendment id={one} />
    </Around>,
  );
  return room;
};

describe('the list', () => {
  it('says on an empty page what to do next', () => {
    list(testRoom(demonstration(), ids.worker));
    expect(screen.getByText('No amendments yet')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Open the text' })).toBeTruthy();
  });

  it('shows number, provision, sides with the mark of the group, state, languages and the redline', () => {
    list(testRoom(submitted(seconded, received), ids.worker));
    const row = within(screen.getByRole('article'));
    expect(row.getByRole('heading', { name: /D\.1/ })).toBeTruthy();
    expect(row.getByText('received')).toBeTruthy();
    expect(row.getByRole('img', { name: 'Government group' })).toBeTruthy();
    expect(row.getByText('Government (Kenya)')).toBeTruthy();
    expect(row.getByRole('img', { name: 'Workers’ group' })).toBeTruthy();
    expect(row.getByText('In English. Not yet in French, Spanish.')).toBeTruthy();
    expect(row.getByText(/New words\./, { selector: 'ins' })).toBeTruthy();
  });

  it('holds what comes live back until the reader asks for it', async () => {
    const room = testRoom(submitted(), ids.worker);
    list(room);
    act(() => room.arrive(submittedFact(idOf(61), ids.employerSecretariat, 'Other. ')));
    expect(screen.getAllByRole('article')).toHaveLength(1);
    await userEvent.click(screen.getByRole('button', { name: 'Show 1 new amendment' }));
    expect(screen.getAllByRole('article')).toHaveLength(2);
  });
});

describe('the page of one', () => {
  it('lets another member second it, in their capacity', async () => {
    const room = page(submitted(), ids.philippinesMember);
    expect(screen.getByText('It waits for another member to second it.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Second it' }));
    await waitFor(() => expect(room.sent.map(({ path }) => path)).toEqual([expect.stringMatching(/\/second$/)]));
  });

  it('offers the mover’s side to withdraw, with what follows, and nothing to an observer', async () => {
    const room = page(submitted(), ids.kenyaContact);
    await userEvent.click(screen.getByRole('button', { name: 'Withdraw…' }));
    const dialog = within(screen.getByRole('alertdialog'));
    expect(dialog.getByText('It stays readable on the record, marked as withdrawn.')).toBeTruthy();
    await userEvent.click(dialog.getByRole('button', { name: 'Withdraw…' }));
    await waitFor(() => expect(room.sent).toHaveLength(1));
  });

  it('tells the secretariat why it cannot be received yet', () => {
    page(submitted(), ids.office);
    expect(screen.getByRole('button', { name: 'Receive and number' }).hasAttribute('disabled')).toBe(true);
    expect(screen.getByText(/must second it before it can be received/)).toBeTruthy();
  });

  it('offers an observer nothing', () => {
    page(submitted(seconded), ids.observer);
    for (const name of ['Second it', 'Receive and number', 'Return for clarification…', 'Withdraw…']) {
      expect(screen.queryByRole('button', { name })).toBeNull();
    }
  });

  it('returns it with the reason that was typed', async () => {
    const room = page(submitted(seconded), ids.office);
    await userEvent.click(screen.getByRole('button', { name: 'Return for clarification…' }));
    const dialog = within(screen.getByRole('alertdialog'));
    await userEvent.type(dialog.getByRole('textbox', { name: 'Reason' }), 'Which avenues?');
    await userEvent.click(dialog.getByRole('button', { name: 'Return for clarification…' }));
    await waitFor(() => expect(room.sent[0]?.body).toMatchObject({ reason: 'Which avenues?' }));
  });

  it('takes a translation in place, with its redline, as edits', async () => {
    const room = page(submitted(seconded, received), ids.office);
    const french = screen.getByRole('textbox', { name: 'The provision in French, as amended' });
    await userEvent.click(screen.getByRole('button', { name: 'Save the translation' }));
    expect(screen.getByText(/Nothing is translated yet/)).toBeTruthy();
    await userEvent.type(french, ' Fin.');
    expect(screen.getByText(/Fin\./, { selector: 'ins' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Save the translation' }));
    await waitFor(() => expect(room.sent).toHaveLength(1));
    const at = frenchWords.length;
    expect(room.sent[0]?.body).toMatchObject({ operations: { fr: { kind: 'replaceText', language: 'fr' } } });
    expect(JSON.stringify(room.sent[0]?.body)).toContain(`"to":${at}`);
  });

  it('publishes without all languages only as a waiver, and says so', async () => {
    const room = page(submitted(seconded, received), ids.office);
    await userEvent.click(screen.getByRole('button', { name: 'Publish with a waiver…' }));
    const dialog = within(screen.getByRole('alertdialog'));
    expect(dialog.getByText('It does not stand in French, Spanish.')).toBeTruthy();
    await userEvent.click(dialog.getByRole('button', { name: 'Publish with a waiver…' }));
    await waitFor(() => expect(room.sent[0]?.body).toMatchObject({ waiveLanguages: true }));
  });

  it('says so where there is no such amendment', () => {
    const room = testRoom(demonstration(), ids.worker);
    render(
      <Around room={room}>
        <OneAmendment id={one} />
      </Around>,
    );
    expect(screen.getByText('There is no such amendment, or it is not open to you.')).toBeTruthy();
  });
});

describe.each(['en', 'fr', 'es'] as const)('in %s', (language) => {
  it('is accessible', async () => {
    const said = await specI18n(language, all);
    const room = testRoom(submitted(seconded, received), ids.office);
    const { container, unmount } = render(
      <Around room={room} language={said}>
        <Amendments />
      </Around>,
    );
    expect((await axe(container)).violations).toEqual([]);
    unmount();
    const single = render(
      <Around room={room} language={said}>
        <OneAmendment id={one} />
      </Around>,
    );
    expect((await axe(single.container)).violations).toEqual([]);
  });
});

describe('one whose text a decision changed', () => {
  const rebased = (fate: 'carriedOver' | 'authorMustDecide' | 'orphaned') => {
    const before = submitted(seconded, received);
    const { revision, operations } = before.amendments.get(one)!;
    const rebase = { fate, from: revision, decidedBy: idOf(61) };
    return fact(plenary, 'amendment.rebased', { amendment: one, revision, operations, rebase });
  };

  it('says that it was carried over, in the list and on its page', () => {
    list(testRoom(submitted(seconded, received, rebased('carriedOver')), ids.worker));
    expect(within(screen.getByRole('article')).getByText('Carried over')).toBeTruthy();
    page(submitted(seconded, received, rebased('carriedOver')), ids.worker);
    expect(screen.getByText(/The amendment stands on the text now in force/)).toBeTruthy();
  });

  it('shows the text it was written for beside what it would say, where its provision was deleted', async () => {
    page(submitted(seconded, received, rebased('orphaned')), ids.worker);
    expect(screen.getByText('Its provision was deleted')).toBeTruthy();
    await userEvent.click(screen.getByText('The three texts side by side'));
    const proposed = screen.getByRole('region', { name: 'The text as it would have it' });
    expect(proposed.textContent).toContain('New words. ');
    expect(screen.getByRole('region', { name: 'The text now' }).textContent).toContain('Deleted');
    expect((await axe(screen.getByRole('main'))).violations).toEqual([]);
  });
});
