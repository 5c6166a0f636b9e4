const consultation = (consultationId: string): string => `/consultations/${encodeURIComponent(consultationId)}`;

/** Addresses of the pages. Links are written with these, so that a moved page is moved in one place. */
export const paths = {
  today: () => '/',
  signIn: (next?: string) =>
    next === undefined || next === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`,
  invitation: () => '/invitation',
  installation: () => '/installation',
  consultation,
  text: (consultationId: string, provisionId?: string) =>
    `${consultation(consultationId)}/text${provisionId === undefined ? '' : `#${encodeURIComponent(provisionId)}`}`,
  reference: (consultationId: string, blockId?: string) =>
    `${consultation(consultationId)}/reference${blockId === undefined ? '' : `#${encodeURIComponent(blockId)}`}`,
  amendments: (consultationId: string) => `${consultation(consultationId)}/amendments`,
  amendment: (consultationId: string, amendmentId: string) =>
    `${consultation(consultationId)}/amendments/${encodeURIComponent(amendmentId)}`,
  sitting: (consultationId: string) => `${consultation(consultationId)}/sitting`,
  division: (consultationId: string, divisionId: string) =>
    `${consultation(consultationId)}/divisions/${encodeURIComponent(divisionId)}`,
  dossier: (consultationId: string) => `${consultation(consultationId)}/dossier`,
  record: (consultationId: string) => `${consultation(consultationId)}/record`,
  secretariat: (consultationId: string) => `${consultation(consultationId)}/secretariat`,
  group: (consultationId: string) => `${consultation(consultationId)}/group`,
} as const;

/** Where to go after signing in: only ever a page of ours. */
export function safeNext(next: unknown): string {
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) && !next.startsWith('/sign-in') ? next : '/';
}
