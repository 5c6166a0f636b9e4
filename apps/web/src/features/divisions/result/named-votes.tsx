import { termsIn } from '@concord/contracts';
import type { Division, State } from '@concord/procedure';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { GroupMark } from '../../../shared/consultation/group-mark';
import { useConsultationInfo, useConsultationState } from '../../../shared/consultation/use-consultation';
import { useInterfaceLanguage, useNames } from '../../../shared/consultation/use-names';
import { ViewState } from '../../../shared/view-state';
import { Figure } from '../../../ui/data/figures';
import { Table } from '../../../ui/data/table';
import type { TableColumn } from '../../../ui/data/table-types';
import { Card } from '../../../ui/layout/card';
import { Badge } from '../../../ui/marks/badge';
import { Icon } from '../../../ui/marks/icon';
import { Disclosure } from '../../../ui/overlays/disclosure';
import { choiceIcons } from '../ballots/choice-mark';
import { type NamedVote, namedVotes, readEnvelope } from './envelope';

const delegatesOf = ({ delegates }: State): State['delegates'] => delegates;

function useVotes(division: Division) {
  const { id: consultation } = useConsultationInfo();
  return useQuery({
    queryKey: ['envelope', consultation, division.envelope],
    queryFn: async ({ signal }) => namedVotes(await readEnvelope(consultation, division.envelope, signal)),
    // Nothing follows its last entry.
    staleTime: Number.POSITIVE_INFINITY,
  });
}

function useColumns(): readonly TableColumn<NamedVote>[] {
  const { t } = useTranslation('divisions');
  const names = useNames();
  const terms = termsIn(useInterfaceLanguage());
  const delegates = useConsultationState(delegatesOf);
  const choiceWord = ({ choice }: NamedVote): string => (choice === null ? t('notVoting') : terms.choice[choice]);
  const name = ({ line }: NamedVote): string => names.delegate(line.delegate);
  const side = ({ line }: NamedVote): string => {
    const capacity = delegates.get(line.delegate)?.capacities.find(({ id }) => id === line.capacity);
    return capacity === undefined ? names.group(line.group) : names.capacity(capacity);
  };
  const choice = (vote: NamedVote): ReactElement => (
    <span className="ui-key-name">
      <Icon name={vote.choice === null ? 'circle' : choiceIcons[vote.choice]} size="small" /> {choiceWord(vote)}
    </span>
  );
  return [
    { id: 'name', label: t('named.name'), cell: name, sortBy: name },
    { id: 'side', label: t('named.capacity'), cell: side, sortBy: side },
    { id: 'choice', label: t('named.choice'), cell: choice, sortBy: choiceWord },
    {
      id: 'weight',
      label: t('named.weight'),
      cell: ({ line }) => <Figure value={line.weight} />,
      sortBy: ({ line }) => Number(line.weight),
      align: 'end',
    },
  ];
}

function VoteTable({ group, votes }: { group: string; votes: readonly NamedVote[] }): ReactElement {
  const { t } = useTranslation('divisions');
  const names = useNames();
  return (
    <Table
      caption={t('named.of', { group: names.group(group) })}
      hidesCaption
      columns={useColumns()}
      rows={votes}
      rowKey={({ line }) => line.capacity}
      initialSort={{ column: 'name', direction: 'ascending' }}
      empty={<p>{t('roll.empty')}</p>}
    />
  );
}

/** One group, folded: a committee has some hundreds of names. */
function GroupVotes({ group, votes }: { group: string; votes: readonly NamedVote[] }): ReactElement {
  const { t } = useTranslation('divisions');
  const names = useNames();
  const given = votes.filter(({ choice }) => choice !== null).length;
  return (
    <Disclosure
      title={
        <span className="ui-key-name">
          <GroupMark group={group} size="small" isNamed /> {names.group(group)}{' '}
          <Badge>{t('named.given', { given, onRoll: votes.length })}</Badge>
        </span>
      }
    >
      <VoteTable group={group} votes={votes} />
    </Disclosure>
  );
}

/** A record vote after its close: every name and choice, read from the division's own log. */
export function NamedVotes({ division }: { division: Division }): ReactElement {
  const { t } = useTranslation('divisions');
  const query = useVotes(division);
  const { body } = useConsultationInfo();
  return (
    <Card title={t('named.title')}>
      <p className="business-note">{t('named.lead')}</p>
      <ViewState query={query}>
        {(votes) =>
          body.groups.map(({ key }) => (
            <GroupVotes key={key} group={key} votes={votes.filter(({ line }) => line.group === key)} />
          ))
        }
      </ViewState>
    </Card>
  );
}
