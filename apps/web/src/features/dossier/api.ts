import type { DossierView } from '@concord/contracts';
import { http } from '../../lib/api';
import { valueOf } from '../../lib/view';

const base = (consultation: string): string => `/api/consultations/${encodeURIComponent(consultation)}/dossier`;

export type Dossier = DossierView;
export type Piece = Dossier['pieces'][number];
export type Words = Extract<Piece, { kind: 'paragraph' }>['words'];

/** Where a form of the dossier is fetched as a file. */
export function downloadPath(
  consultation: string,
  form: 'html' | 'pdf' | 'bundle' | 'policy',
  language: string,
): string {
  const query = form === 'html' || form === 'pdf' ? `?language=${encodeURIComponent(language)}` : '';
  return `${base(consultation)}/${form}${query}`;
}

/** The dossier to be read, in one language, as of the moment in which it is asked for. */
export function dossierView(consultation: string, reader: string | null, language: string) {
  const path = `${base(consultation)}?language=${encodeURIComponent(language)}`;
  return {
    queryKey: ['dossier', consultation, reader, language],
    // Made by the same schema on the other end; what is drawn of it is text, and nothing else is done with it.
    queryFn: ({ signal }: { signal: AbortSignal }) => valueOf(http.get(path, (body) => body as Dossier, signal)),
    staleTime: 0,
  };
}
