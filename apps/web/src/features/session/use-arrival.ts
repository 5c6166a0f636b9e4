import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { changeLanguage } from '../../lib/i18n';
import { safeNext } from '../../lib/paths';
import { isLanguage } from '../../lib/preferences';
import { sessionView } from '../../lib/session';

/** What happens once somebody is signed in: nothing of the one before stays, and on to where they wanted to go, else `home`. */
export function useArrival(home = '/'): () => Promise<void> {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { i18n } = useTranslation();
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const next = search['next'] === undefined ? home : safeNext(search['next']);
  return useCallback(async () => {
    queries.clear();
    const session = await queries.query(sessionView());
    const language = session.person?.language;
    if (isLanguage(language) && language !== i18n.language) await changeLanguage(i18n, language);
    await navigate({ href: next });
  }, [queries, navigate, i18n, next]);
}
