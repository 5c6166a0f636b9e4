import { type Division, divisionPolicy, isReplaceable } from '@concord/procedure';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../shared/consultation/use-consultation';
import { useNames } from '../../../shared/consultation/use-names';
import { useNow } from '../../../shared/consultation/use-now';
import { useRefusalSentence } from '../../../shared/consultation/use-capacity';
import { GroupMark } from '../../../shared/consultation/group-mark';
import { Button } from '../../../ui/actions/button';
import { ChoiceForm } from './choice-form';
import { GivenBallot } from './given-ballot';
import type { OwnLine } from './use-cast';

interface BallotLineProps {
  division: Division;
  line: OwnLine;
  refetch: () => unknown;
}

/** One line of the reader's on the roll: its weight, the ballot that counts, and the form while it can be given or replaced. */
export function BallotLine(props: BallotLineProps): ReactElement | null {
  const { division, line, refetch } = props;
  const { t } = useTranslation('divisions');
  const names = useNames();
  const me = useMe();
  const now = useNow(1);
  const sentence = useRefusalSentence();
  const [isReplacing, setReplacing] = useState(false);
  const capacity = me?.capacities.find(({ id }) => id === line.capacity);
  if (me === null || capacity === undefined) return null;
  const verdict = divisionPolicy.mayVote({ delegate: me.delegate.id, capacity }, division, true, now);
  const { ballot } = line;
  const form = (
    <ChoiceForm
      division={division}
      line={line}
      refetch={refetch}
      onGiven={() => setReplacing(false)}
      {...(isReplacing ? { onCancel: () => setReplacing(false) } : {})}
    />
  );
  return (
    <section className="division-ballot" aria-label={names.capacity(capacity)}>
      <p className="division-ballot-line">
        <GroupMark group={line.group} isNamed />
        <strong>{names.capacity(capacity)}</strong>
        <span className="ui-figures">{t('ballot.weight', { count: Number(line.weight), weight: line.weight })}</span>
      </p>
      {ballot === null ? null : <GivenBallot ballot={ballot} />}
      {!verdict.ok ? (
        <p className="business-note">{sentence(verdict)}</p>
      ) : ballot === null || isReplacing ? (
        form
      ) : isReplaceable(division.method) ? (
        <Button icon="pencil" onPress={() => setReplacing(true)}>
          {t('ballot.replace')}
        </Button>
      ) : null}
    </section>
  );
}
