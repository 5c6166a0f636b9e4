import { fact, plenary } from '@concord/procedure';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { i18n } from 'i18next';
import { axe } from 'jest-axe';
import type { ReactElement } from 'react';
import { I18nextProvider } from 'react-i18next';
import { body, demonstration, idOf, ids, round } from '../../../shared/consultation/spec/demonstration';
import { commentFact, submittedFact } from '../../../shared/consultation/spec/demonstration-acts';
import { TestConsultation, testRoom, type TestRoom } from '../../../shared/consultation/spec/test-consultation';
import { specI18n } from '../../../lib/spec/spec-texts';
import { participationOf } from '../participation/participation';
import { pendingOf } from '../queue/pending';
import { SecretariatDesk } from '../secretariat-page';

const all = ['ui', 'common', 'consultation', 'secretariat', 'business'];
let texts: i18n;
beforeAll(async () => {
  texts = await specI18n('en', all);
});
beforeEach(() => window.localStorage.clear());

const seconder = { delegate: ids.worker, capacity: idOf(1), group: 'W', delegation: null };
const [amendment, comment, other] = [idOf(60), idOf(70), idOf(71)] as const;
const busy = demonstration(
  submittedFact(amendment, ids.kenyaContact, 'New. '),
  fact(plenary, 'amendment.seconded', { amendment, seconder }),
  commentFact(comment, ids.kenyaContact, 'regular', 'Say what regular means.'),
  commentFact(other, ids.employerSecretariat, null, 'We agree.'),
);

function Desk({ room, language = texts }: { room: TestRoom; language?: i18n }): ReactElement {
  return (
    <I18nextProvider i18n={language}>
      <TestConsultation room={room}>
        <main>
          <SecretariatDesk />
        </main>
      </TestConsultation>
    </I18nextProvider>
  );
}

describe('the queue', () => {
  it('has everything that waits, longest first, each with what it needs', () => {
    expect(pendingOf(busy, body).map((item) => (item.kind === 'comment' ? 'comment' : item.task))).toEqual([
      'receive',
      'comment',
      'comment',
    ]);
    const published = demonstration(
      submittedFact(amendment, ids.kenyaContact, 'New. '),
      fact(plenary, 'amendment.published', { amendment, state: 'published', languagesWaived: true }),
      commentFact(comment, ids.kenyaContact, null, 'Gone.'),
      fact(plenary, 'comment.withdrawn', { comment }),
    );
    expect(pendingOf(published, body)).toEqual([]);
  });

  it('receives an amendment at a press', async () => {
    const room = testRoom(busy, ids.office);
    render(<Desk room={room} />);
    await userEvent.click(screen.getByRole('button', { name: 'Receive and number' }));
    await waitFor(() => expect(room.sent.map(({ path }) => path)).toEqual([expect.stringMatching(/\/receive$/)]));
  });

  it('gives a comment its disposition only with a kind and a reason', async () => {
    const room = testRoom(busy, ids.office);
    render(<Desk room={room} />);
    await userEvent.click(screen.getAllByRole('button', { name: 'Disposition' })[0] as HTMLElement);
    const form = within(screen.getAllByRole('form', { name: 'Disposition' })[0] as HTMLElement);
    await userEvent.click(form.getByRole('button', { name: 'Put it on the record' }));
    expect(form.getByText('Each disposition has a reason. Write it.')).toBeTruthy();
    expect(room.sent).toHaveLength(0);
    await userEvent.click(form.getByRole('button', { name: /What becomes of it/ }));
    await userEvent.click(screen.getByRole('option', { name: 'noted' }));
    await userEvent.type(form.getByRole('textbox', { name: 'Reason' }), 'Defined in Part I.');
    await userEvent.click(form.getByRole('button', { name: 'Put it on the record' }));
    await waitFor(() => expect(room.sent).toHaveLength(1));
    expect(room.sent[0]?.body).toMatchObject({ disposition: 'noted', duplicateOf: null, reason: 'Defined in Part I.' });
  });

  it('takes in what comes live', () => {
    const room = testRoom(busy, ids.office);
    render(<Desk room={room} />);
    act(() => room.arrive(commentFact(idOf(72), ids.employerSecretariat, null, 'It came live.')));
    expect(screen.getAllByRole('article')).toHaveLength(4);
    expect(screen.getByText('It came live.')).toBeTruthy();
  });
});

describe('the rounds', () => {
  it('open the planned round with a deadline in the body’s zone', async () => {
    const room = testRoom(
      demonstration(fact(plenary, 'round.planned', { round: { ...round, state: 'planned' } })),
      ids.office,
    );
    render(<Desk room={room} />);
    const form = within(screen.getByRole('form', { name: 'Open the round' }));
    await userEvent.clear(form.getByRole('textbox', { name: 'Day' }));
    await userEvent.type(form.getByRole('textbox', { name: 'Day' }), '2099-06-01');
    await userEvent.click(form.getByRole('button', { name: 'Open the round' }));
    await waitFor(() =>
      expect(room.sent[0]?.body).toMatchObject({ round: ids.round, deadlineAt: '2099-06-01T15:00:00.000Z' }),
    );
  });

  it('reopen only with a reason', async () => {
    const closed = fact(plenary, 'round.closed', { round: { ...round, state: 'closed' } });
    const room = testRoom(demonstration(closed), ids.office);
    render(<Desk room={room} />);
    await userEvent.click(screen.getByRole('button', { name: 'Reopen…' }));
    const dialog = within(screen.getByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Reopen' }));
    expect(dialog.getByText(/reopens only with a reason/)).toBeTruthy();
    await userEvent.type(dialog.getByRole('textbox', { name: 'Reason' }), 'Three delegations were cut off.');
    await userEvent.click(dialog.getByRole('button', { name: 'Reopen' }));
    await waitFor(() => expect(room.sent[0]?.body).toMatchObject({ reason: 'Three delegations were cut off.' }));
  });

  it('close after saying what follows', async () => {
    const room = testRoom(demonstration(), ids.office);
    render(<Desk room={room} />);
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.getByText('From this moment no comment of this round is taken.')).toBeTruthy();
  });
});

it('counts what each group contributed, and never adds the groups up', () => {
  expect(participationOf(busy, body)).toEqual([
    { group: 'G', comments: 1, amendments: 1, heard: 1, delegations: 2 },
    { group: 'E', comments: 1, amendments: 0, heard: 0, delegations: 0 },
    { group: 'W', comments: 0, amendments: 0, heard: 0, delegations: 0 },
  ]);
});

it('tells everybody else plainly, with the way out', () => {
  render(<Desk room={testRoom(busy, ids.worker)} />);
  expect(screen.getByText('This page is the secretariat’s')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Go to the text' })).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});

it.each(['en', 'fr', 'es'] as const)('is accessible in %s', async (language) => {
  const said = await specI18n(language, all);
  const { container } = render(<Desk room={testRoom(busy, ids.office)} language={said} />);
  expect((await axe(container)).violations).toEqual([]);
});
