import { termsIn } from '@concord/contracts';
import { divisionPolicy, isReplaceable, isUnlinked, type Division } from '@concord/procedure';
import type { Choice } from '@concord/voting';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../lib/consultation/use-consultation';
import { useInterfaceLanguage, useNames } from '../../../lib/consultation/use-names';
import { useNow } from '../../../lib/consultation/use-now';
import { useRefusalSentence } from '../../../lib/consultation/use-capacity';
import { GroupMark } from '../../../lib/consultation/group-mark';
import { Button } from '../../../ui/actions/button';
import { Banner } from '../../../ui/feedback/banner';
import { announce } from '../../../ui/feedback/announcer';
import { RadioGroup } from '../../../ui/forms/radio-group';
import { ConfirmDialog } from '../../../ui/overlays/confirm-dialog';
import { BallotFailure } from './ballot-failure';
import { ChoiceMark, choices } from './choice-mark';
import { GivenBallot } from './given-ballot';
import { type OwnLine, useCast } from './use-cast';

interface BallotLineProps {
  division: Division;
  line: OwnLine;
  refetch: () => unknown;
}

interface ChoiceFormProps extends BallotLineProps {
  onGiven: () => void;
  onCancel?: () => void;
}

function ChoiceForm({ division, line, refetch, onGiven, onCancel }: ChoiceFormProps): ReactElement {
  const { t } = useTranslation(['divisions', 'consultation']);
  const terms = termsIn(useInterfaceLanguage());
  const [choice, setChoice] = useState<Choice | null>(null);
  const [isAsking, setAsking] = useState(false);
  const { cast, isBusy, isWaiting, failure } = useCast(division, line, refetch);
  const isFinal = !isReplaceable(division.method);
  const send = async (): Promise<void> => {
    if (choice === null) return;
    const answer = await cast(choice);
    setAsking(false);
    if (!answer.ok) return;
    announce(t('ballot.acknowledged'));
    onGiven();
  };
  const word = choice === null ? '' : terms.choice[choice];
  const label = choice === null ? t('ballot.chooseFirst') : t('ballot.give', { choice: word });
  return (
    <div className="division-ballot-form">
      <RadioGroup
        label={t('ballot.choose')}
        description={isFinal ? t('ballot.finalNote') : t('ballot.replaceableNote')}
        appearance="cards"
        options={choices.map((value) => ({
          value,
          label: terms.choice[value],
          mark: <ChoiceMark choice={value} />,
        }))}
        value={choice}
        onChange={setChoice}
        isDisabled={isBusy}
      />
      <BallotFailure failure={failure} />
      {isWaiting ? (
        <Banner tone="warning" title={t('consultation:waiting')}>
          {t('ballot.waiting')}
        </Banner>
      ) : null}
      <div className="division-ballot-acts">
        <Button
          variant="primary"
          size="large"
          icon="vote"
          isDisabled={choice === null}
          isBusy={isBusy}
          onPress={() => (isFinal ? setAsking(true) : void send())}
        >
          {label}
        </Button>
        {onCancel === undefined ? null : <Button onPress={onCancel}>{t('ballot.keep')}</Button>}
      </div>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={t('ballot.confirmTitle', { choice: word })}
        consequences={isUnlinked(division.method) ? [t('ballot.final'), t('ballot.unlinked')] : [t('ballot.final')]}
        confirmLabel={t('ballot.give', { choice: word })}
        onConfirm={() => void send()}
        isBusy={isBusy}
      />
    </div>
  );
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
