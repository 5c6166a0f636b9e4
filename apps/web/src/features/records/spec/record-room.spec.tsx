import './text-encoder';
import { fact, plenary } from '@concord/procedure';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { i18n } from 'i18next';
import { axe } from 'jest-axe';
import type { ReactElement } from 'react';
import { I18nextProvider } from 'react-i18next';
import { demonstration, idOf, ids } from '../../../shared/consultation/spec/demonstration';
import { submittedFact } from '../../../shared/consultation/spec/demonstration-acts';
import { TestConsultation, testRoom } from '../../../shared/consultation/spec/test-consultation';
import type { Frame } from '../../../lib/log-sync';
import { openLog } from '../../../shared/record/log-reader';
import { OpenLogContext } from '../../../shared/record/log-reader-context';
import { specI18n } from '../../../lib/spec/spec-texts';
import { RecordOfConsultation } from '../record-page';
import { type MadeLog, someLog } from './ledger-log';

const all = ['ui', 'common', 'consultation', 'record'];
let texts: i18n;
beforeAll(async () => {
  texts = await specI18n('en', all);
});

const state = demonstration(
  submittedFact(idOf(60), ids.kenyaContact, 'New. '),
  fact(plenary, 'amendment.received', { amendment: idOf(60), state: 'received', number: 1 }),
);

/** The server that keeps this log, as far as the page asks it. */
function serve(made: MadeLog): void {
  const page = (path: string): unknown => {
    if (path.endsWith('/logs')) return { logs: [made.log] };
    if (path.endsWith('/checkpoint')) return made.note;
    const proof = /entries\/(\d+)\/proof$/.exec(path);
    if (proof !== null) return made.proofOf(Number(proof[1]));
    if (path.includes('/entries?'))
      return { entries: made.entries.map(({ seq, leaf }) => ({ seq, leaf })), size: made.entries.length };
    if (path.includes('/payloads?')) return { payloads: made.entries.map(({ seq, payload }) => ({ seq, payload })) };
    return null;
  };
  const answer = (path: string): Promise<Response> => {
    const found = page(path);
    const body = typeof found === 'string' ? found : JSON.stringify(found);
    const reply = { ok: found !== null, status: found === null ? 404 : 200, headers: { get: () => null } };
    return Promise.resolve({ ...reply, text: () => Promise.resolve(body) } as unknown as Response);
  };
  Object.assign(globalThis, { fetch: answer });
}

type Apply = (frames: readonly Frame[]) => void;

/** The socket: whoever follows the log gets what is sent. */
function socket() {
  const listeners: Apply[] = [];
  return {
    follow: (_from: number, apply: Apply) => {
      listeners.push(apply);
      return { stop: () => undefined };
    },
    send: (frames: readonly Frame[]): void => {
      for (const apply of listeners) apply(frames);
    },
  };
}
type Live = ReturnType<typeof socket>;

function Page({ live, language = texts }: { live: Live; language?: i18n }): ReactElement {
  return (
    <I18nextProvider i18n={language}>
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <OpenLogContext value={(consultation, log, size) => openLog(consultation, log, size, { follow: live.follow })}>
          <TestConsultation room={testRoom(state, ids.worker)}>
            <main>
              <RecordOfConsultation />
            </main>
          </TestConsultation>
        </OpenLogContext>
      </QueryClientProvider>
    </I18nextProvider>
  );
}

const numbers = (): (string | null)[] =>
  screen.getAllByRole('article').map((row) => row.querySelector('.record-number')?.lastChild?.textContent ?? null);

async function opened(made: MadeLog, live = socket()): Promise<Live> {
  serve(made);
  render(<Page live={live} />);
  await screen.findAllByRole('article');
  return live;
}

describe('the record', () => {
  it('lists the acts newest first, in words, page by page', async () => {
    await opened(someLog(60));
    expect(numbers()).toEqual(Array.from({ length: 25 }, (_, at) => String(59 - at)));
    expect(
      screen.getAllByText(
        'The amendment by Government (Kenya) to “1. Regular labour migration” (D.1) was returned for clarification.',
      ).length,
    ).toBeGreaterThan(0);
    await userEvent.click(screen.getAllByRole('button', { name: 'Older' })[0] as HTMLElement);
    expect(numbers()[0]).toBe('34');
  });

  it('goes to an act by its number, and says where there is none', async () => {
    await opened(someLog(60));
    await userEvent.type(screen.getByRole('textbox', { name: 'Number of an act' }), '7{Enter}');
    expect(numbers()[0]).toBe('7');
    expect(screen.getByRole('heading', { name: 'The entry, letter by letter' })).toBeTruthy();
    await userEvent.clear(screen.getByRole('textbox', { name: 'Number of an act' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Number of an act' }), '60{Enter}');
    expect(screen.getByText(/This record has no act “60”/)).toBeTruthy();
  });

  it('keeps what comes live off the list until it is asked for', async () => {
    const made = someLog(13);
    const live = await opened(someLog(12));
    const last = made.entries[12];
    act(() => live.send([{ log: ids.log, seq: 12, leaf: last?.leaf ?? '', payload: null }]));
    expect(numbers()[0]).toBe('11');
    await userEvent.click(screen.getByRole('button', { name: 'Show 1 new act' }));
    expect(numbers()[0]).toBe('12');
  });

  it('checks one act in the browser, step by step', async () => {
    await opened(someLog(12));
    await userEvent.click(screen.getByRole('button', { name: 'Details and proof of act 10' }));
    const row = within(screen.getAllByRole('article')[1] as HTMLElement);
    expect(row.getByText('Reason 10')).toBeTruthy();
    await userEvent.click(row.getByRole('button', { name: 'Check in the browser' }));
    expect(await row.findByText('This act stands on the record exactly as shown.')).toBeTruthy();
    expect(row.getAllByRole('img', { name: 'holds' })).toHaveLength(9);
    expect(row.getByText(/came from this same server/)).toBeTruthy();
  });

  it('shows where it does not hold when the server gives other words', async () => {
    const made = someLog(12);
    const entries = made.entries.map((entry) =>
      entry.seq === 10 ? { ...entry, leaf: entry.leaf.replace('"returned"', '"received"') } : entry,
    );
    await opened({ ...made, entries });
    await userEvent.click(screen.getByRole('button', { name: 'Details and proof of act 10' }));
    await userEvent.click(screen.getByRole('button', { name: 'Check in the browser' }));
    expect(await screen.findByText(/Something does not hold/)).toBeTruthy();
    expect(screen.getAllByRole('img', { name: 'does not hold' })).toHaveLength(1);
  });

  it('checks the whole record against the signed root', async () => {
    await opened(someLog(12));
    await userEvent.click(screen.getByRole('button', { name: 'Check the whole record in the browser' }));
    expect(await screen.findByText('All entries together give exactly the signed root.')).toBeTruthy();
  });

  it('finds acts by what they are about', async () => {
    await opened(someLog(12));
    await userEvent.click(screen.getByRole('button', { name: /Acts about/ }));
    await userEvent.click(screen.getByRole('option', { name: 'rounds' }));
    await waitFor(() => expect(screen.getByText('Found: 8 of 12 acts.')).toBeTruthy());
    expect(numbers()[0]).toBe('11');
  });

  it.each(['en', 'fr', 'es'] as const)('is accessible in %s', async (language) => {
    const said = await specI18n(language, all);
    serve(someLog(12));
    const { container } = render(<Page live={socket()} language={said} />);
    const [first] = await screen.findAllByRole('article');
    await userEvent.click(within(first as HTMLElement).getByRole('button'));
    expect((await axe(container)).violations).toEqual([]);
  });
});
