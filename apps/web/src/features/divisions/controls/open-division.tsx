import type { Division } from '@concord/procedure';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActButton } from '../../../shared/business/act-button';
import { mayOpenDivision } from '../../../shared/business/verdicts';
import { useConsultation } from '../../../shared/consultation/use-consultation';
import { NumberField } from '../../../ui/forms/number-field';
import { RadioGroup } from '../../../ui/forms/radio-group';

/** Opens an announced division, for so many minutes or until the Chair closes it. */
export function OpenDivision({ division }: { division: Division }): ReactElement {
  const { t } = useTranslation('divisions');
  const state = useConsultation();
  const [end, setEnd] = useState<'chair' | 'minutes'>('chair');
  const [minutes, setMinutes] = useState(5);
  return (
    <ActButton
      name="openDivision"
      params={{ division: division.id }}
      body={{ minutes: end === 'minutes' ? minutes : null }}
      may={mayOpenDivision(state, division)}
      label={t('controls.open')}
      variant="primary"
      icon="vote"
      confirm={{
        title: t('controls.openTitle', { number: division.number }),
        consequences: [t('controls.openAll'), t('controls.openFixed'), t('controls.openNoTally')],
        children: (
          <>
            <RadioGroup
              label={t('controls.end')}
              options={[
                { value: 'chair', label: t('controls.endByChair') },
                { value: 'minutes', label: t('controls.endByTime') },
              ]}
              value={end}
              onChange={setEnd}
            />
            {end === 'minutes' ? (
              <NumberField
                label={t('controls.minutes')}
                description={t('controls.minutesNote')}
                minValue={1}
                maxValue={1440}
                value={minutes}
                onChange={(value) => setMinutes(Number.isNaN(value) ? 1 : value)}
              />
            ) : null}
          </>
        ),
      }}
    />
  );
}
