import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useConsultationInfo } from '../../../shared/consultation/use-consultation';
import { DateTime } from '../../../ui/data/date-time';
import { TextField } from '../../../ui/forms/text-field';
import { instantOf, type WallTime } from './zoned';

interface MomentFieldsProps {
  legend: string;
  value: WallTime;
  onChange: (value: WallTime) => void;
  /** What the server or the form says about it. */
  error?: string | undefined;
}

/** A day and an hour in the body's zone, and at once what that is in the reader's own. */
export function MomentFields({ legend, value, onChange, error }: MomentFieldsProps): ReactElement {
  const { t } = useTranslation('secretariat');
  const { timeZone } = useConsultationInfo().body;
  const at = instantOf(value, timeZone);
  return (
    <fieldset className="secretariat-moment">
      <legend>{legend}</legend>
      <div className="secretariat-moment-fields">
        <TextField
          label={t('moment.date')}
          description={t('moment.dateForm')}
          value={value.date}
          onChange={(date) => onChange({ ...value, date })}
          error={error ?? (at === null ? t('moment.wrong') : undefined)}
          width="short"
        />
        <TextField
          label={t('moment.time')}
          description={t('moment.timeForm')}
          value={value.time}
          onChange={(time) => onChange({ ...value, time })}
          width="short"
        />
      </div>
      <p className="secretariat-note">
        {t('moment.zone', { zone: timeZone })} {at === null ? null : <DateTime at={at} zone={timeZone} />}
      </p>
    </fieldset>
  );
}
