import { useParams } from '@tanstack/react-router';

/** A part of the address, such as `consultationId`. Asking for one that the page's path does not have is a bug. */
export function useRouteParam(name: 'consultationId' | 'amendmentId' | 'divisionId'): string {
  const params: Readonly<Record<string, string | undefined>> = useParams({ strict: false });
  const value = params[name];
  if (value === undefined) throw new Error(`The path of this page has no $${name}`);
  return value;
}
