import { fact, type NewFact, plenary } from '@concord/procedure';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { i18n } from 'i18next';
import { axe } from 'jest-axe';
import {
  amendment,
  Around,
  called,
  chair,
  discussed,
  meeting,
  opened,
  serve,
  sitting,
} from '../../../shared/business/spec/sitting-room';
import { demonstration, ids } from '../../../shared/consultation/spec/demonstration';
import { testRoom, type TestRoom } from '../../../shared/consultation/spec/test-consultation';
import { languages } from '../../../lib/preferences';
import { specI18n } from '../../../lib/spec/spec-texts';
import { SittingView } from '../sitting-view';

const namespaces = ['ui', 'common', 'consultation', 'business', 'sittings'];
let texts: i18n;
beforeAll(async () => {
  texts = await specI18n('en', namespaces);
});
beforeEach(() => void serve({}));

type Facts = readonly NewFact[];

function shows(room: TestRoom, isProjected = false, texts_: i18n = texts) {
  return render(
    <Around room={room} texts={texts_}>
      <SittingView isProjected={isProjected} division={() => null} room={() => null} />
    </Around>,
  );
}
const as = (delegate: string, ...facts: Facts): TestRoom => testRoom(demonstration(...meeting, ...facts), delegate);
const press = async (name: string, index = -1): Promise<void> => {
  const buttons = await screen.findAllByRole('button', { name });
  await userEvent.setup().click(buttons.at(index) ?? screen.getByRole('main'));
};

it('says what comes next where no sitting is scheduled, and lets the secretariat schedule one', async () => {
  const room = testRoom(demonstration(), ids.office);
  shows(room);
  expect(screen.getByText('No sitting is scheduled yet')).toBeTruthy();
  await press('Schedule');
  await waitFor(() => expect(room.sent).toHaveLength(1));
  expect(room.sent[0]?.path).toMatch(/\/sittings$/);
});

it('is opened by the Chair after the consequences were said, and by nobody else', async () => {
  const room = as(chair);
  const { unmount } = shows(room);
  await press('Open the sitting');
  expect(room.sent).toEqual([]);
  expect(await screen.findByText('Members can check in, and amendments can be called.')).toBeTruthy();
  await press('Open the sitting');
  await waitFor(() => expect(room.sent[0]?.path).toMatch(`/sittings/${sitting}/open`));
  unmount();
  shows(as(ids.worker));
  expect(screen.queryByRole('button', { name: 'Open the sitting' })).toBeNull();
});

it('lets a member check in, for themselves', async () => {
  const room = as(ids.worker, opened);
  shows(room);
  await press('Check in');
  await waitFor(() => expect(room.sent).toHaveLength(1));
  const [sent] = room.sent;
  expect(sent?.body['capacities']).toEqual([sent?.body['capacity']]);
});

it('counts who is present by group, and moves by itself', () => {
  const room = as(ids.employer, opened);
  const member = demonstration().delegates.get(ids.employer)?.capacities[0]?.id ?? '';
  shows(room);
  act(() => room.arrive(fact(plenary, 'sitting.checkedIn', { sitting, capacities: [member] })));
  expect(screen.getByText(/You are registered as present/)).toBeTruthy();
  act(() => room.arrive(...called));
  expect(screen.getByRole('heading', { name: 'Before the sitting: an amendment' })).toBeTruthy();
});

it('has the Chair call an amendment, put on the record that it is moved, and announce a division', async () => {
  const first = as(chair, opened);
  const one = shows(first);
  await press('Call D.1');
  await waitFor(() => expect(first.sent[0]?.path).toMatch(`/amendments/${amendment}/call`));
  one.unmount();
  const second = as(chair, opened, ...called);
  const two = shows(second);
  await press('It is moved');
  await waitFor(() => expect(second.sent[0]?.path).toMatch(`/amendments/${amendment}/move`));
  two.unmount();
  const third = as(chair, opened, ...called, discussed);
  shows(third);
  expect(screen.getByText(/Shall amendment D\.1/)).toBeTruthy();
  await press('Announce the division');
  await press('Announce the division');
  await waitFor(() => expect(third.sent).toHaveLength(1));
  expect(third.sent[0]?.body).toMatchObject({
    ...{ question: { kind: 'amendment', amendment }, method: 'recordVote', majority: null, quorum: null },
  });
});

it('refuses a show of hands before it is sent where a group is too small', async () => {
  shows(as(chair, opened, ...called, discussed));
  await userEvent.setup().click(screen.getByRole('radio', { name: /show of hands/ }));
  const button = screen.getByRole('button', { name: 'Announce the division' });
  expect(button.hasAttribute('disabled') || button.getAttribute('aria-disabled') === 'true').toBe(true);
});

it('projected has nothing to press', () => {
  shows(as(chair, opened, ...called), true);
  expect(within(screen.getByRole('main')).queryAllByRole('button')).toEqual([]);
  expect(screen.getByText('New words.', { exact: false })).toBeTruthy();
});

describe.each(languages)('in %s', (language) => {
  it.each([
    ['the Chair', chair],
    ['the secretariat', ids.office],
    ['a member', ids.worker],
  ])('the page of %s is accessible', async (_, delegate) => {
    const { container, unmount } = shows(as(delegate, opened, ...called), false, await specI18n(language, namespaces));
    const page = container.innerHTML;
    unmount();
    const { violations } = await axe(page);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  });
});
