import type { MailSetting } from '@concord/contracts';
import type { Body, Localised } from '@concord/procedure';
import type { EntityManager } from 'typeorm';

export interface Established {
  readonly body: Body;
  readonly mail: MailSetting;
}

/** The body with how mail is handled; null before it is set up. */
export async function establishedIn(manager: EntityManager): Promise<Established | null> {
  const [row]: Established[] = await manager.query('SELECT definition AS body, mail FROM bodies');
  return row ?? null;
}

export async function bodyOf(manager: EntityManager): Promise<Body | null> {
  return (await establishedIn(manager))?.body ?? null;
}

/** Names in the body's languages, and in no other. */
export const inLanguages = (names: Localised, languages: readonly string[]): Localised =>
  Object.fromEntries(languages.map((language) => [language, names[language] ?? '']));
