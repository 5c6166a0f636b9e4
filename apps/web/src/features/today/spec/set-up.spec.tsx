import type { InstallationView } from '@concord/contracts';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import type { i18n } from 'i18next';
import { axe } from 'jest-axe';
import { I18nextProvider } from 'react-i18next';
import { serve } from '../../../shared/business/spec/sitting-room';
import { body } from '../../../shared/consultation/spec/demonstration';
import { languages } from '../../../lib/preferences';
import { specI18n } from '../../../lib/spec/spec-texts';
import { TodayPage } from '../today-page';

const namespaces = ['ui', 'common', 'consultation', 'business', 'today'];
const id = (at: number): string => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;
let texts: i18n;
beforeAll(async () => {
  texts = await specI18n('en', namespaces);
});

const empty: InstallationView = { body: null, mail: null, delegations: [], members: [], consultations: [] };
const member = {
  ...{ id: id(1), account: id(2), name: 'Person', signInName: 'person', group: null, delegation: null },
  ...{ kinds: ['chair' as const], noVote: null, entered: false, invitedUntil: null, consultations: [] },
};

interface Opened {
  office: boolean;
  mode?: 'demonstration' | 'real';
  view?: InstallationView;
  language?: i18n;
}

/** Today of somebody who takes part in nothing. */
function opens({ office, mode = 'real', view = empty, language = texts }: Opened) {
  const person = { accountId: id(9), name: 'Reader', language: 'en', office };
  const asked = serve({
    '/session': { person, mode, serverTime: '2026-03-02T09:00:00.000Z' },
    '/consultations': { consultations: [] },
    ...(office ? { '/installation': view } : {}),
  });
  const shown = render(
    <I18nextProvider i18n={language}>
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <main>
          <TodayPage />
        </main>
      </QueryClientProvider>
    </I18nextProvider>,
  );
  return { ...shown, asked };
}

describe('the first page of a real installation without a consultation', () => {
  it.each<[string, InstallationView, RegExp]>([
    ['the body', empty, /^First set up the body/],
    ['its members', { ...empty, body }, /^The body is set up\. Next, register its members/],
    ['a consultation', { ...empty, body, members: [member] }, /^Members are registered\. Next, found/],
  ])('leads the office to the installation, where %s comes next', async (_step, view, words) => {
    opens({ office: true, view });
    expect(await screen.findByText(words)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'To the installation' }).getAttribute('href')).toBe('/installation');
  });

  it('does so no longer once one is founded, though the reader takes no part in it', async () => {
    const consultations = [{ id: id(3), title: { en: 'Title' }, missing: 0 }];
    opens({ office: true, view: { ...empty, body, members: [member], consultations } });
    expect(await screen.findByText('You take part in no consultation')).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'To the installation' })).toBeNull();
  });

  it('tells everybody else what they wait for, and asks for nothing that is not theirs', async () => {
    const { asked } = opens({ office: false });
    expect(await screen.findByText('You wait for your first consultation')).toBeTruthy();
    expect(screen.getByText(/As soon as you are admitted to it, it appears here/)).toBeTruthy();
    expect(asked.some((path) => path.endsWith('/installation'))).toBe(false);
  });

  it('says nothing of it in a demonstration', async () => {
    opens({ office: false, mode: 'demonstration' });
    expect(await screen.findByText('You take part in no consultation')).toBeTruthy();
  });
});

describe.each(languages)('in %s', (language) => {
  it.each([true, false])('is accessible, for the office: %s', async (office) => {
    const { container, unmount } = opens({ office, language: await specI18n(language, namespaces) });
    await screen.findByText(
      (await specI18n(language, namespaces)).t(`today:setUp.${office ? 'office.title' : 'title'}`),
    );
    const page = container.innerHTML;
    unmount();
    const { violations } = await axe(page);
    expect(violations.map(({ id: rule }) => rule)).toEqual([]);
  });
});
