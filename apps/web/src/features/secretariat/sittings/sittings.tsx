import { termsIn } from '@concord/contracts';
import { sittingPolicy, type SittingState } from '@concord/procedure';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldError } from '../../../lib/answer';
import { newCommandId } from '../../../lib/command-id';
import { CapacityChoice } from '../../../shared/consultation/capacity-choice';
import { useAct } from '../../../shared/consultation/use-act';
import { useCapacity } from '../../../shared/consultation/use-capacity';
import { useConsultation, useConsultationInfo } from '../../../shared/consultation/use-consultation';
import { useInterfaceLanguage } from '../../../shared/consultation/use-names';
import { FailureBanner } from '../../../shared/failure-state';
import { paths } from '../../../lib/paths';
import { Button } from '../../../ui/actions/button';
import { Link } from '../../../ui/actions/link';
import { DateTime } from '../../../ui/data/date-time';
import { toast } from '../../../ui/feedback/toasts';
import { Form } from '../../../ui/forms/form';
import { Card } from '../../../ui/layout/card';
import { StateBadge, type StateTone } from '../../../ui/marks/badge';
import { MomentFields } from '../deadline/moment-fields';
import { useMoment } from '../deadline/use-moment';

const tones: Readonly<Record<SittingState, StateTone>> = {
  scheduled: 'neutral',
  open: 'success',
  suspended: 'warning',
  closed: 'info',
};

function Schedule(): ReactElement {
  const { t } = useTranslation('secretariat');
  const moment = useMoment(1);
  const [sitting, setSitting] = useState(newCommandId);
  const choice = useCapacity(sittingPolicy.maySchedule);
  const { act, isBusy, failure } = useAct(choice.chosen?.id ?? null, { showsFailure: true });
  const schedule = async (): Promise<void> => {
    if (moment.at === null || choice.chosen === null) return;
    const answer = await act('scheduleSitting', {}, { sitting, scheduledAt: moment.at });
    if (!answer.ok) return;
    setSitting(newCommandId());
    toast(t('sittings.done'));
  };
  return (
    <Form
      label={t('sittings.schedule')}
      onSubmit={() => void schedule()}
      actions={
        <Button type="submit" isBusy={isBusy} isDisabled={choice.chosen === null}>
          {t('sittings.schedule')}
        </Button>
      }
    >
      <CapacityChoice choice={choice} />
      <FailureBanner failure={failure} />
      <MomentFields
        legend={t('sittings.when')}
        value={moment.value}
        onChange={moment.setValue}
        error={fieldError(failure, 'scheduledAt')}
      />
    </Form>
  );
}

/** The sittings that are scheduled and were held, and a form for the next. */
export function Sittings(): ReactElement {
  const { t } = useTranslation('secretariat');
  const { sittings } = useConsultation();
  const { id, body } = useConsultationInfo();
  const terms = termsIn(useInterfaceLanguage());
  const ordered = [...sittings.values()].sort((one, other) => one.number - other.number);
  return (
    <Card title={t('sittings.title')} actions={<Link href={paths.sitting(id)}>{t('sittings.page')}</Link>}>
      {ordered.length === 0 ? <p className="secretariat-note">{t('sittings.none')}</p> : null}
      <ol className="secretariat-list">
        {ordered.map((sitting) => (
          <li key={sitting.id} className="secretariat-line">
            <strong>{t('sittings.one', { number: sitting.number })}</strong>
            <StateBadge tone={tones[sitting.state]}>{terms.sittingState[sitting.state]}</StateBadge>
            <DateTime at={sitting.openedAt ?? sitting.scheduledAt} zone={body.timeZone} />
          </li>
        ))}
      </ol>
      <Schedule />
    </Card>
  );
}
