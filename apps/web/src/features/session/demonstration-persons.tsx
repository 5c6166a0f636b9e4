import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { FailureBanner } from '../../shared/failure-state';
import { groupMark } from '../../shared/group-marks';
import { useCommand } from '../../lib/use-command';
import { ViewState } from '../../shared/view-state';
import { Link } from '../../ui/actions/link';
import { EmptyState } from '../../ui/feedback/empty-state';
import { Skeleton } from '../../ui/feedback/skeleton';
import { Card } from '../../ui/layout/card';
import { Icon } from '../../ui/marks/icon';
import { ShapeMark } from '../../ui/marks/shape-mark';
import { addressBeside, ownFirst, personOfAddress } from './beside';
import { type DemonstrationPerson, demonstrationPersonsView, signInAsPerson } from './api';

function describe({ description }: DemonstrationPerson, language: string): string {
  if (typeof description === 'string') return description;
  return description[language] ?? description['en'] ?? '';
}

interface PersonProps {
  person: DemonstrationPerson;
  isChosen: boolean;
  isDisabled: boolean;
  onChoose: () => void;
}

function Person({ person, isChosen, isDisabled, onChoose }: PersonProps): ReactElement {
  const { i18n } = useTranslation('session');
  return (
    <AriaButton className="sign-in-person" isPending={isChosen} isDisabled={isDisabled} onPress={onChoose}>
      {person.groupKey === null ? <Icon name="person" /> : <ShapeMark {...groupMark(person.groupKey)} />}
      <span className="sign-in-person-words">
        <span className="sign-in-person-name">{person.name}</span>
        <span className="sign-in-person-note">{describe(person, i18n.language)}</span>
      </span>
    </AriaButton>
  );
}

/** Opens a tab at the person's own address, where one can be that person while being another here. */
function Beside({ person }: { person: DemonstrationPerson }): ReactElement | null {
  const { t } = useTranslation('session');
  const address = addressBeside(window.location, person.id);
  if (address === null || personOfAddress(window.location.hostname) === person.id) return null;
  return (
    <Link href={address} target="_blank" rel="noopener" aria-label={t('persons.besideOf', { name: person.name })}>
      {t('persons.beside')}
    </Link>
  );
}

/** One press signs in as one of the demonstration's persons. */
export function DemonstrationPersons({ onSignedIn }: { onSignedIn: () => Promise<void> }): ReactElement {
  const { t } = useTranslation('session');
  const persons = useQuery(demonstrationPersonsView());
  const [chosen, setChosen] = useState<string | null>(null);
  const command = useCommand(signInAsPerson);
  const choose = async (id: string): Promise<void> => {
    setChosen(id);
    const answer = await command.run(id);
    if (answer.ok) await onSignedIn();
    setChosen(null);
  };
  return (
    <Card title={t('persons.title')}>
      <p className="sign-in-person-note">{t('persons.detail')}</p>
      <FailureBanner failure={command.failure} />
      <ViewState query={persons} skeleton={<Skeleton shape="row" count={6} />}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState icon="people" title={t('persons.none')}>
              {t('persons.noneNext')}
            </EmptyState>
          ) : (
            <ul className="sign-in-persons">
              {ownFirst(all, window.location.hostname).map((person) => (
                <li key={person.id} className="sign-in-row">
                  <Person
                    person={person}
                    isChosen={chosen === person.id}
                    isDisabled={chosen !== null && chosen !== person.id}
                    onChoose={() => void choose(person.id)}
                  />
                  <Beside person={person} />
                </li>
              ))}
            </ul>
          )
        }
      </ViewState>
    </Card>
  );
}
