import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { i18n } from 'i18next';
import { axe } from 'jest-axe';
import { I18nextProvider } from 'react-i18next';
import { demonstration, ids } from '../../../shared/consultation/spec/demonstration';
import { TestConsultation, testRoom } from '../../../shared/consultation/spec/test-consultation';
import { specI18n } from '../../../lib/spec/spec-texts';
import type { Dossier, Piece, Words } from '../api';
import { DossierOfConsultation } from '../dossier-page';
import { foldingTablesIn, partsOf } from '../parts';

const plain = (text: string, lang: string | null = null): Words => ({ marks: [{ op: 'equal', text }], lang });

const listOf = (rows: number, caption = 'Vote 1: Le vote de chacun'): Piece => ({
  ...{ kind: 'table', folds: rows > 10, caption, columns: [{ title: 'Nom', figures: false }] },
  rows: Array.from({ length: rows }, (_, index) => [plain(`Personne ${index}`)]),
});

const dossier: Dossier = {
  ...{ lang: 'fr', title: 'Cadre', subtitle: 'Dossier – Commission', size: 700, at: '2004-06-16T10:00:00.000Z' },
  pieces: [
    { kind: 'notice', words: plain('Démonstration.') },
    { kind: 'heading', level: 2, words: plain('Texte') },
    { kind: 'paragraph', number: '1', words: plain('Regular labour migration.', 'en') },
    { kind: 'heading', level: 2, words: plain('Comparaison') },
    {
      kind: 'paragraph',
      number: '1',
      words: {
        marks: [
          { op: 'equal', text: 'Les gouvernements ' },
          { op: 'delete', text: 'doivent' },
          { op: 'insert', text: 'devraient' },
        ],
        lang: null,
      },
    },
    {
      kind: 'table',
      folds: false,
      caption: 'Votes',
      columns: [
        { title: 'Groupe', figures: false },
        { title: 'Pour', figures: true },
      ],
      rows: [[plain('Employeurs'), plain('3 900')]],
    },
    { kind: 'heading', level: 3, words: plain('Vote 1') },
    listOf(2, 'Vote 1: personnes'),
    listOf(11),
    { kind: 'verbatim', text: 'concord.example/log\n700\n' },
  ],
};

let texts: i18n;
let asked: string[];
beforeAll(async () => {
  texts = await specI18n('fr', ['ui', 'common', 'consultation', 'dossier']);
});
beforeEach(() => {
  asked = [];
  const answer = (path: string): Promise<Response> => {
    asked.push(path);
    const reply = { ok: true, status: 200, headers: { get: () => null } };
    return Promise.resolve({
      ...reply,
      text: () => Promise.resolve(JSON.stringify(dossier)),
    } as unknown as Response);
  };
  Object.assign(globalThis, { fetch: answer });
});

function open() {
  return render(
    <I18nextProvider i18n={texts}>
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <TestConsultation room={testRoom(demonstration(), ids.observer)}>
          <main>
            <DossierOfConsultation />
          </main>
        </TestConsultation>
      </QueryClientProvider>
    </I18nextProvider>,
  );
}

describe('the dossier', () => {
  it('is asked for in the language of the page and drawn in its parts, each with a place in the contents', async () => {
    const { container } = open();
    await screen.findByRole('heading', { level: 1, name: 'Cadre' });
    expect(asked.filter((path) => path.includes('dossier'))).toEqual([
      `/api/consultations/${ids.consultation}/dossier?language=fr`,
    ]);
    const contents = within(screen.getByRole('navigation', { name: 'Sommaire' })).getAllByRole('link');
    expect(contents.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['Texte', '#part-1'],
      ['Comparaison', '#part-2'],
    ]);
    const text = screen.getByRole('region', { name: 'Texte' });
    expect(text.id).toBe('part-1');
    expect(within(text).getByText('Regular labour migration.').getAttribute('lang')).toBe('en');
    const comparison = within(screen.getByRole('region', { name: 'Comparaison' }));
    expect(comparison.getByRole('deletion').textContent).toContain('doivent');
    expect(comparison.getByRole('insertion').textContent).toContain('devraient');
    expect(comparison.getByRole('table', { name: 'Votes' }).textContent).toContain('3 900');
    expect((await axe(container)).violations).toEqual([]);
  });

  it('offers every form as a file, in the language that is read', async () => {
    open();
    await screen.findByRole('link', { name: 'PDF' });
    const files = screen
      .getAllByRole('link')
      .filter((link) => link.hasAttribute('download'))
      .map((link) => link.getAttribute('href'));
    const base = `/api/consultations/${ids.consultation}/dossier`;
    expect(files).toEqual([`${base}/pdf?language=fr`, `${base}/html?language=fr`, `${base}/bundle`, `${base}/policy`]);
    screen.getByText('npm run -s audit -- verify dossier-700.zip --policy concord.policy');
  });

  it('keeps the names of a division folded until they are wanted, and finds them', async () => {
    const { container } = open();
    const trigger = await screen.findByRole('button', { name: 'Vote 1: Le vote de chacun (11)' });
    expect(screen.queryByRole('table', { name: 'Vote 1: Le vote de chacun' })).toBeNull();
    await userEvent.click(trigger);
    const names = screen.getByRole('table', { name: 'Vote 1: Le vote de chacun' });
    expect(within(names).getAllByRole('row')).toHaveLength(12);
    expect((await axe(container)).violations).toEqual([]);
  });

  it('folds what is said to fold, under a heading of its own level', () => {
    const [figures, short, long] = [listOf(9), listOf(10), listOf(11)];
    const heading = { kind: 'heading', level: 3, words: plain('Vote 2') } as const;
    const part: Piece = { ...heading, level: 2 };
    expect([...foldingTablesIn([part, figures, short, long])]).toEqual([[long, 3]]);
    expect([...foldingTablesIn([heading, figures, long, heading, figures, heading, short])]).toEqual([[long, 4]]);
  });

  it('has an opening where it has no part', () => {
    expect(partsOf(dossier.pieces.slice(0, 1))).toEqual({ opening: dossier.pieces.slice(0, 1), parts: [] });
  });
});
