import { fact, type NewFact, plenary, type State } from '@concord/procedure';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { i18n } from 'i18next';
import { axe } from 'jest-axe';
import { I18nextProvider } from 'react-i18next';
import { demonstration, idOf, ids, words } from '../../../shared/consultation/spec/demonstration';
import { revisionFacts, submittedFact } from '../../../shared/consultation/spec/demonstration-acts';
import { TestConsultation, testRoom } from '../../../shared/consultation/spec/test-consultation';
import { specI18n } from '../../../lib/spec/spec-texts';
import { OneAmendment } from '../amendment-page';
import { rewritingOf } from '../one/rewriting';

const one = idOf(60);
const second = idOf(71);
let texts: i18n;
beforeAll(async () => {
  texts = await specI18n('en', ['ui', 'common', 'consultation', 'amendments', 'business']);
});
beforeEach(() => window.localStorage.clear());

const submitted = (...further: readonly NewFact[]) =>
  demonstration(submittedFact(one, ids.kenyaContact, 'Above all, '), ...further);
/** Another amendment was adopted since, and put words at the end. */
const changed = (...further: readonly NewFact[]) =>
  submitted(...further, ...revisionFacts(second, ids.revision, 2, idOf(61), `${words} And more.`));

function page(state: State, as: string) {
  const room = testRoom(state, as);
  const queries = new QueryClient({ defaultOptions: { queries: { enabled: false, retry: false } } });
  const { container } = render(
    <I18nextProvider i18n={texts}>
      <QueryClientProvider client={queries}>
        <TestConsultation room={room}>
          <main>
            <OneAmendment id={one} />
          </main>
        </TestConsultation>
      </QueryClientProvider>
    </I18nextProvider>,
  );
  return { room, container };
}

describe('an amendment whose text has changed', () => {
  it('starts from the mover’s changes on the present text', () => {
    const state = changed();
    const amendment = state.amendments.get(one)!;
    expect(rewritingOf(state, amendment, state.revisions.get(second)!)).toEqual({
      revision: second,
      texts: { en: `Above all, ${words} And more.` },
      rationale: 'It is clearer.',
    });
  });

  it('is put on the present text by its mover, who sees the redline first', async () => {
    const { room, container } = page(changed(), ids.kenyaContact);
    expect(screen.getByText(/^The text changed since it was written\./)).toBeTruthy();
    expect(await axe(container)).toHaveProperty('violations', []);
    await userEvent.click(screen.getByRole('button', { name: 'Put it on the present text' }));
    await waitFor(() => expect(room.sent).toHaveLength(1));
    expect(room.sent[0]).toMatchObject({
      path: expect.stringMatching(/\/restate$/) as string,
      body: { revision: second, operations: { en: { edits: [{ from: 0, insert: 'Above all, ' }] } } },
    });
  });

  it('cannot be put so that it changes nothing, and what was typed stays', async () => {
    const { room } = page(changed(), ids.kenyaContact);
    const field = screen.getByRole('textbox', { name: /^The provision in English/ });
    await userEvent.clear(field);
    await userEvent.paste(`${words} And more.`);
    await userEvent.click(screen.getByRole('button', { name: 'Put it on the present text' }));
    expect(screen.getByText(/^Nothing changes yet/)).toBeTruthy();
    expect(room.sent).toHaveLength(0);
  });

  it('offers nobody else to write it', () => {
    page(changed(), ids.worker);
    expect(screen.queryByRole('button', { name: 'Put it on the present text' })).toBeNull();
  });
});

it('what was returned is mended in place and submitted again', async () => {
  const returned = fact(
    plenary,
    'amendment.returned',
    { amendment: one, state: 'returned' },
    { reason: 'Which workers?' },
  );
  const { room } = page(submitted(returned), ids.kenyaContact);
  const field = screen.getByRole('textbox', { name: /^The provision in English/ });
  expect(field).toHaveProperty('value', `Above all, ${words}`);
  await userEvent.type(field, ' All of them.');
  await userEvent.click(screen.getByRole('button', { name: 'Submit again' }));
  await waitFor(() => expect(room.sent.map(({ path }) => path)).toEqual([expect.stringMatching(/\/resubmit$/)]));
});
