import type { EstablishBodyCommand, Fault } from '@concord/contracts';
import { fault } from '../faults';

/** What a contract cannot say of a body: names in each of its languages, letters of their own, a zone that exists. */
export function bodyFaults(command: Omit<EstablishBodyCommand, 'commandId'>, groupsInUse: readonly string[]): Fault[] {
  const { names, languages, groups, timeZone, ruleSet } = command;
  const keys = groups.map(({ key }) => key);
  const { quorum } = ruleSet;
  return [
    ...(new Set(languages).size < languages.length ? [fault('languages', 'body.languageTwice')] : []),
    ...missingNames('names', names, languages),
    ...groups.flatMap((group, at) => missingNames(`groups.${at}.names`, group.names, languages)),
    ...keys.flatMap((key, at) =>
      keys.indexOf(key) < at ? [fault(`groups.${at}.key`, 'group.keyTwice', { key })] : [],
    ),
    ...groupsInUse.filter((key) => !keys.includes(key)).map((key) => fault('groups', 'group.inUse', { key })),
    ...(isTimeZone(timeZone) ? [] : [fault('timeZone', 'body.timeZoneUnknown')]),
    ...(quorum.kind === 'weightedFraction' && quorum.numerator > quorum.denominator
      ? [fault('ruleSet.quorum', 'body.quorumFraction')]
      : []),
  ];
}

export function missingNames(
  field: string,
  names: Readonly<Record<string, string>>,
  languages: readonly string[],
): Fault[] {
  return languages
    .filter((language) => names[language] === undefined)
    .map((language) => fault(`${field}.${language}`, 'body.nameMissing', { language }));
}

/** A place, or UTC: an offset such as +01:00 knows no summer time. */
function isTimeZone(name: string): boolean {
  try {
    return /^[A-Z]/i.test(new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone);
  } catch {
    return false;
  }
}
