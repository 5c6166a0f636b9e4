import type { Layer } from '@concord/procedure';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCapacity } from '../../../shared/consultation/use-capacity';
import { RadioGroup } from '../../../ui/forms/radio-group';
import { useMayComment } from './use-may-comment';

/** Who will read it, said before a word is typed. A layer that is not the reader's to use says whose it is. */
export function LayerChoice({ layer, onChange }: { layer: Layer; onChange: (layer: Layer) => void }): ReactElement {
  const { t } = useTranslation('text');
  const refusals = {
    group: useCapacity(useMayComment('group')).refusal,
    official: useCapacity(useMayComment('official')).refusal,
  };
  const options = (['group', 'official'] as const).map((value) => ({
    value,
    label: t(`comment.layer.${value}`),
    description: refusals[value] ?? t(`comment.readers.${value}`),
    isDisabled: refusals[value] !== null && value !== layer,
  }));
  return <RadioGroup label={t('comment.whoReads')} options={options} value={layer} onChange={onChange} />;
}
