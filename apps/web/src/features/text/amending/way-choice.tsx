import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { CapacityChoice } from '../../../shared/consultation/capacity-choice';
import { Banner } from '../../../ui/feedback/banner';
import { RadioGroup } from '../../../ui/forms/radio-group';
import type { Way, Ways } from './use-way';

interface WayChoiceProps {
  ways: Ways;
  way: Way | null;
  onChange: (way: Way) => void;
}

/** Which way the amendment goes and who will read it; for one who cannot submit, why not and what the way is. */
export function WayChoice({ ways, way, onChange }: WayChoiceProps): ReactElement {
  const { t } = useTranslation('text');
  if (way === null) return <Banner tone="warning">{ways.choices.group.refusal}</Banner>;
  const options = ways.open.map((value) => ({
    value,
    label: t(`amend.way.${value}`),
    description: t(`amend.readers.${value}`),
  }));
  return (
    <>
      {options.length > 1 ? (
        <RadioGroup label={t('amend.whoReads')} options={options} value={way} onChange={onChange} />
      ) : (
        <Banner tone="info" title={t(`amend.readers.${way}`)}>
          {way === 'group' ? ways.choices.official.refusal : null}
        </Banner>
      )}
      <CapacityChoice choice={ways.choices[way]} />
    </>
  );
}
