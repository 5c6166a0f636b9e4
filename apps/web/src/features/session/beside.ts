const suffix = '.localhost';

/** Browsers reach every name under `localhost` on this machine, and keep the cookies of each apart. */
const isThisMachine = (host: string): boolean =>
  host === 'localhost' || host.endsWith(suffix) || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);

/**
 * Where a demonstration person can be opened beside others in one browser: an address of the person's own. Null where the page does not
 * come from this machine.
 */
export function addressBeside(
  { protocol, hostname, port }: Pick<Location, 'protocol' | 'hostname' | 'port'>,
  id: string,
) {
  if (!isThisMachine(hostname)) return null;
  return `${protocol}//${id}${suffix}${port === '' ? '' : `:${port}`}/sign-in`;
}

/** Whose address this is; null if it is nobody's own. */
export function personOfAddress(hostname: string): string | null {
  return hostname.endsWith(suffix) ? hostname.slice(0, -suffix.length) : null;
}

/** The person whose address this is comes first. */
export function ownFirst<P extends { readonly id: string }>(persons: readonly P[], hostname: string): readonly P[] {
  const own = personOfAddress(hostname);
  return [...persons.filter(({ id }) => id === own), ...persons.filter(({ id }) => id !== own)];
}
