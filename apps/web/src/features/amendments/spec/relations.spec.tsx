import { fact, plenary, type AmendmentRelations, type State } from '@concord/procedure';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import type { i18n } from 'i18next';
import { axe } from 'jest-axe';
import type { ReactElement } from 'react';
import { I18nextProvider } from 'react-i18next';
import { demonstration, idOf, ids } from '../../../shared/consultation/spec/demonstration';
import { submittedFact } from '../../../shared/consultation/spec/demonstration-acts';
import { TestConsultation, testRoom } from '../../../shared/consultation/spec/test-consultation';
import { relationsKey, standingOf } from '../../../shared/business/use-relations';
import { specI18n } from '../../../lib/spec/spec-texts';
import { OneAmendment } from '../amendment-page';
import { Amendments } from '../amendments-page';
import { listed, everything } from '../list/listing';

let texts: i18n;
beforeAll(async () => {
  texts = await specI18n('en', ['ui', 'common', 'consultation', 'amendments', 'business']);
});
beforeEach(() => window.localStorage.clear());

const [one, two] = [idOf(60), idOf(61)];
const numbered = (amendment: string, number: number) =>
  fact(plenary, 'amendment.received', { amendment, state: 'received', number });
const state: State = demonstration(
  submittedFact(one, ids.kenyaContact, 'New words. '),
  submittedFact(two, ids.kenyaContact, 'Other words. '),
  numbered(one, 1),
  numbered(two, 2),
);
const provision = state.amendments.get(one)!.provision;
const relations: AmendmentRelations = {
  relations: [
    { a: one, b: two, provision, relation: 'conflict', place: null, languages: ['fr'], acrossLanguages: false },
  ],
  order: [{ provision, amendments: [two, one] }],
};

function Around({ children }: { children: ReactElement }): ReactElement {
  const room = testRoom(state, ids.worker);
  const queries = new QueryClient({
    defaultOptions: { queries: { enabled: false, retry: false, staleTime: Infinity } },
  });
  queries.setQueryData([relationsKey, state.consultation!.id, standingOf(state)], { size: 9, ...relations });
  return (
    <I18nextProvider i18n={texts}>
      <QueryClientProvider client={queries}>
        <TestConsultation room={room}>
          <main>{children}</main>
        </TestConsultation>
      </QueryClientProvider>
    </I18nextProvider>
  );
}

it('the list says which are in conflict', () => {
  render(<Around>{<Amendments />}</Around>);
  const [first, second] = screen.getAllByRole('article');
  expect(within(first!).getByText('In conflict with D.2')).toBeTruthy();
  expect(within(second!).getByText('In conflict with D.1')).toBeTruthy();
});

it('its page says with whom, whose it is, and what adopting it would do', async () => {
  render(<Around>{<OneAmendment id={one} />}</Around>);
  const part = within(screen.getByRole('region', { name: 'Beside other amendments' }));
  expect(part.getByRole('link', { name: 'D.2' })).toBeTruthy();
  expect(part.getByText('in conflict')).toBeTruthy();
  expect(part.getByText('in French')).toBeTruthy();
  expect(part.getByText(/nothing of the other is merged/)).toBeTruthy();
  expect((await axe(screen.getByRole('main'))).violations).toEqual([]);
});

it('can be listed in the order of consideration', () => {
  const place = new Map(relations.order[0]!.amendments.map((id, at) => [id, at]));
  const rows = listed(state, { ...everything, order: 'consideration' }, (id) => place.get(id) ?? 9);
  expect(rows.map(({ number }) => number)).toEqual([2, 1]);
  expect(listed(state, everything).map(({ number }) => number)).toEqual([1, 2]);
});
