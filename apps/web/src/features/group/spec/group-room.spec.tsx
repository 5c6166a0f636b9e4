import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { i18n } from 'i18next';
import { I18nextProvider } from 'react-i18next';
import { demonstration, idOf, ids } from '../../../shared/consultation/spec/demonstration';
import { preparedFact } from '../../../shared/consultation/spec/demonstration-acts';
import { TestConsultation, testRoom } from '../../../shared/consultation/spec/test-consultation';
import { specI18n } from '../../../lib/spec/spec-texts';
import { GroupRoom } from '../group-page';

let texts: i18n;
beforeAll(async () => {
  texts = await specI18n('en', ['ui', 'common', 'consultation', 'group']);
});

function show(delegate: string, state = demonstration(preparedFact(idOf(60), ids.employer, 'In all countries. '))) {
  const room = testRoom(state, delegate);
  render(
    <I18nextProvider i18n={texts}>
      <TestConsultation room={room}>
        <GroupRoom />
      </TestConsultation>
    </I18nextProvider>,
  );
  return room;
}

describe('the group room', () => {
  it('says what to do next while it is empty', () => {
    show(ids.employer, demonstration());
    expect(screen.getByText('Nothing waits here')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Go to the text' })).toBeTruthy();
  });

  it('shows who wrote an amendment, and a member whose way it is', () => {
    show(ids.employer);
    expect(screen.getByText(/Written by Employer member 1/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Take up and submit' })).toBeNull();
    expect(screen.getByText(/the way is through its authorised submitter/)).toBeTruthy();
  });

  it('lets the group secretariat take it up, after saying what follows', async () => {
    const room = show(ids.employerSecretariat);
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Take up and submit' }));
    const dialog = within(screen.getByRole('alertdialog'));
    expect(dialog.getByText('All delegates will read it.')).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Take up and submit' }));
    await waitFor(() => expect(room.sent).toHaveLength(1));
    expect(room.sent[0]?.body).toMatchObject({ prepared: idOf(60), rationale: 'It is clearer.' });
  });

  it('shows nothing of another group', () => {
    show(ids.worker);
    expect(screen.queryByText(/Written by/)).toBeNull();
  });
});
