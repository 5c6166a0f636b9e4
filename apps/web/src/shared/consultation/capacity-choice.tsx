import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Select } from '../../ui/forms/select';
import type { CapacityChoiceHandle } from './use-capacity';
import { useNames } from './use-names';

/** Says in which capacity the reader acts, and lets one who has several choose. Nothing where none may. */
export function CapacityChoice({ choice }: { choice: CapacityChoiceHandle }): ReactElement | null {
  const { t } = useTranslation('consultation');
  const names = useNames();
  const { capacities, chosen, choose } = choice;
  if (capacities.length > 1) {
    const options = capacities.map((capacity) => ({ id: capacity.id, label: names.capacity(capacity) }));
    return <Select label={t('actAs')} options={options} value={chosen?.id ?? null} onChange={choose} />;
  }
  if (chosen === null) return null;
  return <p className="consultation-capacity">{t('actsAs', { capacity: names.capacity(chosen) })}</p>;
}
