import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { placeOf, useRelations } from '../../../shared/business/use-relations';
import { useConsultation, useConsultationInfo } from '../../../shared/consultation/use-consultation';
import { paths } from '../../../lib/paths';
import { Button } from '../../../ui/actions/button';
import { Link } from '../../../ui/actions/link';
import { Figures } from '../../../ui/data/figures';
import { EmptyState } from '../../../ui/feedback/empty-state';
import { AmendmentRow } from './amendment-row';
import { ListControls } from './list-controls';
import { countsOf, everything, listed } from './listing';
import { useHeldBack } from './use-held-back';

function NoneYet(): ReactElement {
  const { t } = useTranslation('amendments');
  const { id } = useConsultationInfo();
  return (
    <EmptyState
      icon="pencil"
      title={t('none.title')}
      actions={
        <Link appearance="button" icon="document" href={paths.text(id)}>
          {t('none.act')}
        </Link>
      }
    >
      {t('none.next')}
    </EmptyState>
  );
}

/** The marshalled list: all amendments with their number, sides, state, languages and words. */
export function AmendmentList(): ReactElement {
  const { t } = useTranslation('amendments');
  const state = useConsultation();
  const [wanted, setWanted] = useState(everything);
  const rows = listed(state, wanted, placeOf(useRelations()));
  const held = useHeldBack(
    rows.map(({ id }) => id),
    JSON.stringify(wanted),
  );
  if (state.amendments.size === 0) return <NoneYet />;
  const counts = countsOf(state);
  const figures = (['all', 'waiting', 'decided'] as const).map((key) => ({
    label: t(`counts.${key}`),
    value: counts[key],
  }));
  const shown = rows.filter(({ id }) => held.shown.has(id));
  return (
    <div className="amendments-list">
      <Figures items={figures} />
      <ListControls wanted={wanted} onChange={setWanted} />
      <div className="amendments-arrived" role="status">
        {held.arrived === 0 ? null : (
          <Button icon="arrow-up" onPress={held.show}>
            {t('arrived', { count: held.arrived })}
          </Button>
        )}
      </div>
      {rows.length === 0 ? (
        <EmptyState
          icon="search"
          title={t('noneSo.title')}
          actions={<Button onPress={() => setWanted(everything)}>{t('filter.clear')}</Button>}
        >
          {t('noneSo.next')}
        </EmptyState>
      ) : (
        <ol className="amendments-rows" aria-label={t('title')}>
          {shown.map((amendment) => (
            <li key={amendment.id}>
              <AmendmentRow amendment={amendment} />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
