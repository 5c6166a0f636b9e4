import { sittingPolicy } from '@concord/procedure';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActButton } from '../../../shared/business/act-button';
import { newCommandId } from '../../../lib/command-id';
import { useCapacity } from '../../../shared/consultation/use-capacity';
import { serverNow } from '../../../shared/consultation/use-now';
import { useConsultationInfo } from '../../../shared/consultation/use-consultation';
import { readerZone } from '../../../lib/time';
import { DateTime } from '../../../ui/data/date-time';
import { TextField } from '../../../ui/forms/text-field';
import { Card } from '../../../ui/layout/card';

/** What an input of date and time holds, in the reader's zone, for an instant. */
function localInput(at: string): string {
  const date = new Date(at);
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

function instantOf(local: string): string | null {
  const at = Date.parse(local);
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}

/** The secretariat schedules the next sitting. */
export function ScheduleSitting(): ReactElement | null {
  const { t } = useTranslation('sittings');
  const { body } = useConsultationInfo();
  const choice = useCapacity(sittingPolicy.maySchedule);
  const [local, setLocal] = useState(() => localInput(serverNow()));
  const [sitting, setSitting] = useState(newCommandId);
  if (choice.capacities.length === 0) return null;
  const scheduledAt = instantOf(local);
  return (
    <Card title={t('schedule.title')}>
      <TextField
        type="datetime-local"
        label={t('schedule.when', { zone: readerZone() })}
        value={local}
        onChange={setLocal}
        width="short"
        error={scheduledAt === null ? t('schedule.invalid') : undefined}
      />
      {scheduledAt === null ? null : (
        <>
          <p className="business-note">
            {t('schedule.inZone')} <DateTime at={scheduledAt} zone={body.timeZone} />
          </p>
          <ActButton
            name="scheduleSitting"
            params={{}}
            body={{ sitting, scheduledAt }}
            may={sittingPolicy.maySchedule}
            label={t('schedule.act')}
            done={t('schedule.done')}
            onDone={() => setSitting(newCommandId())}
            variant="primary"
          />
        </>
      )}
    </Card>
  );
}
