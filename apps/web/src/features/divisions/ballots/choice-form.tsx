import { termsIn } from '@concord/contracts';
import { type Division, isReplaceable, isUnlinked } from '@concord/procedure';
import type { Choice } from '@concord/voting';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useInterfaceLanguage } from '../../../shared/consultation/use-names';
import { Button } from '../../../ui/actions/button';
import { announce } from '../../../ui/feedback/announcer';
import { Banner } from '../../../ui/feedback/banner';
import { RadioGroup } from '../../../ui/forms/radio-group';
import { ConfirmDialog } from '../../../ui/overlays/confirm-dialog';
import { BallotFailure } from './ballot-failure';
import { ChoiceMark, choices } from './choice-mark';
import { type OwnLine, useCast } from './use-cast';

interface ChoiceFormProps {
  division: Division;
  line: OwnLine;
  refetch: () => unknown;
  onGiven: () => void;
  onCancel?: () => void;
}

interface CardsProps {
  isFinal: boolean;
  choice: Choice | null;
  onChoose: (choice: Choice) => void;
  isDisabled: boolean;
}

function ChoiceCards({ isFinal, choice, onChoose, isDisabled }: CardsProps): ReactElement {
  const { t } = useTranslation('divisions');
  const terms = termsIn(useInterfaceLanguage());
  return (
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
      onChange={onChoose}
      isDisabled={isDisabled}
    />
  );
}

function Waiting(): ReactElement {
  const { t } = useTranslation(['divisions', 'consultation']);
  return (
    <Banner tone="warning" title={t('consultation:waiting')}>
      {t('ballot.waiting')}
    </Banner>
  );
}

/** For, against or abstain; a ballot that will be final is asked about first. */
export function ChoiceForm({ division, line, refetch, onGiven, onCancel }: ChoiceFormProps): ReactElement {
  const { t } = useTranslation('divisions');
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
      <ChoiceCards isFinal={isFinal} choice={choice} onChoose={setChoice} isDisabled={isBusy} />
      <BallotFailure failure={failure} />
      {isWaiting ? <Waiting /> : null}
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
