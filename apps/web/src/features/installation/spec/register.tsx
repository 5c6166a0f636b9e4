import type { InstallationView, RegisteredMember } from '@concord/contracts';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, type RenderResult } from '@testing-library/react';
import type { i18n } from 'i18next';
import { I18nextProvider } from 'react-i18next';
import { useInstallation } from '../../../shared/installation/use-installation';
import { body } from '../../../shared/consultation/spec/demonstration';
import { MembersCard } from '../members/members-card';

const id = (at: number): string => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;

export const consultation = { id: id(1), title: { en: 'Recruitment', fr: 'Recrutement' }, missing: 0 };

export const member = (at: number, more: Partial<RegisteredMember> = {}): RegisteredMember => ({
  ...{ id: id(100 + at), account: id(200 + at), name: `Person ${at}`, signInName: `person${at}@example.org` },
  ...{ group: 'E', delegation: null, kinds: ['member'], noVote: null, entered: false, invitedUntil: null },
  ...{ consultations: [], ...more },
});

export interface Sent {
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Refused {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly errors?: readonly { readonly field: string; readonly code: string; readonly detail: string }[];
}

/** A server that holds a register; what it answers to an act is set by the test. */
export class RegisterForSpec {
  readonly sent: Sent[] = [];
  refuses: Refused | null = null;
  answer: object = { linkEnded: false };

  constructor(public members: readonly RegisteredMember[]) {}

  get view(): InstallationView {
    const mail = { outgoing: 'off' as const, address: null };
    return { body, mail, delegations: [], members: [...this.members], consultations: [consultation] };
  }

  /** Takes the place of the network. */
  serve(): void {
    // The kit's dialogs escape a name by it, and jsdom has none.
    Object.assign(globalThis, { CSS: { escape: (text: string) => text } });
    globalThis.fetch = ((path: string, init?: { method?: string; body?: string }) => {
      if (init?.method !== 'POST') return reply(200, path.endsWith('/installation') ? this.view : null);
      this.sent.push({ path, body: JSON.parse(init.body ?? '{}') as Sent['body'] });
      if (this.refuses !== null) return reply(this.refuses.status, { title: 'Not done', params: {}, ...this.refuses });
      if (path.endsWith('/remove')) this.members = this.members.filter((each) => !path.includes(each.id));
      return reply(200, this.answer);
    }) as unknown as typeof fetch;
  }
}

const reply = (status: number, answer: unknown) =>
  Promise.resolve({
    ...{ ok: status === 200, status, headers: new Map() },
    text: () => Promise.resolve(JSON.stringify(answer)),
  });

function Card() {
  const { data } = useInstallation();
  return data === undefined ? null : <MembersCard view={data} />;
}

export function showsMembers(texts: i18n): RenderResult {
  return render(
    <I18nextProvider i18n={texts}>
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <main>
          <h1>Installation</h1>
          <Card />
        </main>
      </QueryClientProvider>
    </I18nextProvider>,
  );
}
