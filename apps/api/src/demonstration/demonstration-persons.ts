import persons from '../../../../tools/seed/data/persons.json';
import type { PersonData } from './seed/demonstration-data';

/** Who the demonstration consists of; plainly demonstration persons, every one. */
export const demonstrationPersons: readonly PersonData[] = persons;

const domain = 'demonstration.invalid';

/** The address of a demonstration person: in a domain that no mail ever reaches, and that holds nobody else. */
export const emailOf = (key: string): string => `${key}@${domain}`;

/** Persons in whose place a newcomer may be sitting: the room never acts for them. */
export const offeredEmails: readonly string[] = demonstrationPersons
  .filter(({ signIn }) => signIn)
  .map(({ key }) => emailOf(key));
