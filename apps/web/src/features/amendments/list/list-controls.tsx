import { termsIn } from '@concord/contracts';
import { amendmentLifecycle, type AmendmentState } from '@concord/procedure';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useConsultation, useConsultationInfo } from '../../../shared/consultation/use-consultation';
import { useInterfaceLanguage, useNames } from '../../../shared/consultation/use-names';
import { Button } from '../../../ui/actions/button';
import { Select } from '../../../ui/forms/select';
import { amendedProvisions, everything, type Order, type StateFilter, statesPresent, type Wanted } from './listing';

const allStates = Object.keys(amendmentLifecycle) as AmendmentState[];
const orders: readonly Order[] = ['number', 'consideration', 'provision', 'latest'];

interface ListControlsProps {
  wanted: Wanted;
  onChange: (wanted: Wanted) => void;
}

/** Order and filters of the list. */
export function ListControls({ wanted, onChange }: ListControlsProps): ReactElement {
  const { t } = useTranslation('amendments');
  const state = useConsultation();
  const { body } = useConsultationInfo();
  const names = useNames();
  const terms = termsIn(useInterfaceLanguage());
  const states: { id: StateFilter; label: string }[] = [
    ...(['all', 'waiting', 'decided'] as const).map((id) => ({ id, label: t(`filter.state.${id}`) })),
    ...statesPresent(state, allStates).map((id) => ({ id, label: terms.amendmentState[id] })),
  ];
  const provisions = amendedProvisions(state).map((each) => ({ id: each.id, label: names.provision(each) }));
  const groups = body.groups.map(({ key }) => ({ id: key, label: `${key} · ${names.group(key)}` }));
  const isNarrowed = wanted.state !== 'all' || wanted.group !== 'all' || wanted.provision !== 'all';
  return (
    <div className="amendments-controls" role="group" aria-label={t('filter.label')}>
      <Select
        label={t('filter.order')}
        options={orders.map((id) => ({ id, label: t(`filter.by.${id}`) }))}
        value={wanted.order}
        onChange={(order) => onChange({ ...wanted, order })}
      />
      <Select
        label={t('filter.states')}
        options={states}
        value={wanted.state}
        onChange={(is) => onChange({ ...wanted, state: is })}
      />
      <Select
        label={t('filter.groups')}
        options={[{ id: 'all', label: t('filter.allGroups') }, ...groups]}
        value={wanted.group}
        onChange={(group) => onChange({ ...wanted, group })}
      />
      <Select
        label={t('filter.provisions')}
        options={[{ id: 'all', label: t('filter.allProvisions') }, ...provisions]}
        value={wanted.provision}
        onChange={(provision) => onChange({ ...wanted, provision })}
      />
      {isNarrowed ? (
        <Button variant="quiet" icon="cross" onPress={() => onChange({ ...everything, order: wanted.order })}>
          {t('filter.clear')}
        </Button>
      ) : null}
    </div>
  );
}
