import { fact, plenary } from '@concord/procedure';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { i18n } from 'i18next';
import { axe } from 'jest-axe';
import { I18nextProvider } from 'react-i18next';
import { demonstration, idOf, ids } from '../../../shared/consultation/spec/demonstration';
import { TestConsultation, testRoom, type TestRoom } from '../../../shared/consultation/spec/test-consultation';
import { specI18n } from '../../../lib/spec/spec-texts';
import { PositionList } from '../positions/position-list';

let texts: i18n;
beforeAll(async () => {
  texts = await specI18n('en', ['ui', 'common', 'consultation', 'business', 'text']);
});
beforeEach(() => localStorage.clear());

const reservation = 'Our law is under review.';
const stated = () =>
  fact(
    plenary,
    'position.stated',
    {
      position: {
        ...{ id: idOf(70), provision: ids.provision, revision: ids.revision, kind: 'reservation', replaces: null },
        author: { delegate: ids.worker, capacity: idOf(71), group: 'W', delegation: null },
      },
    },
    { text: reservation },
  );

function open(person: string): TestRoom {
  const room = testRoom(demonstration(stated()), person);
  const provision = demonstration().provisions.get(ids.provision)!;
  render(
    <I18nextProvider i18n={texts}>
      <TestConsultation room={room}>
        <main>
          <PositionList provision={provision} />
        </main>
      </TestConsultation>
    </I18nextProvider>,
  );
  return room;
}

describe('positions on a provision', () => {
  it('stand per group, with their words', async () => {
    open(ids.observer);
    const workers = screen.getByRole('region', { name: 'Workers’ group' });
    expect(within(workers).getByText('reservation')).toBeTruthy();
    expect(within(workers).getByText(reservation)).toBeTruthy();
    expect(screen.getAllByText('No position yet.').length).toBeGreaterThan(0);
    expect((await axe(document.body)).violations).toEqual([]);
  });

  it('are stated by whoever speaks for a side; an objection needs its words', async () => {
    const room = open(ids.kenyaContact);
    await userEvent.click(screen.getByRole('button', { name: 'Take a position' }));
    await userEvent.click(screen.getByRole('radio', { name: /^objection/ }));
    expect(screen.getByRole('button', { name: 'State the position' }).hasAttribute('disabled')).toBe(true);
    await userEvent.type(screen.getByRole('textbox', { name: /What it concerns/ }), 'It goes too far.');
    await userEvent.click(screen.getByRole('button', { name: 'State the position' }));
    expect(room.sent).toHaveLength(1);
    expect(room.sent[0]).toMatchObject({
      path: `/api/consultations/${ids.consultation}/positions`,
      body: { provision: ids.provision, kind: 'objection', text: 'It goes too far.', replaces: null },
    });
  });

  it('are not offered to somebody who speaks for no side, and the reason is said', () => {
    open(ids.observer);
    expect(screen.queryByRole('button', { name: 'Take a position' })).toBeNull();
  });
});
