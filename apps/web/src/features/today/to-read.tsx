import { openAmendmentStates, type State } from '@concord/procedure';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { currentSitting } from '../../shared/business/business';
import { documentOf } from '../../shared/consultation/text/wording';
import { useConsultation, useConsultationInfo } from '../../shared/consultation/use-consultation';
import { useNames } from '../../shared/consultation/use-names';
import { paths } from '../../lib/paths';
import { Link } from '../../ui/actions/link';
import { Card } from '../../ui/layout/card';
import { Badge } from '../../ui/marks/badge';

/** How many amendments wait for a decision. */
export function waitingIn({ amendments }: Pick<State, 'amendments'>): number {
  return [...amendments.values()].filter(({ state }) => openAmendmentStates.includes(state)).length;
}

/** What there is to read in the consultation, and where. */
export function ToRead(): ReactElement {
  const { t } = useTranslation('today');
  const state = useConsultation();
  const { id } = useConsultationInfo();
  const names = useNames();
  const [draft, reference] = [documentOf(state, 'draft'), documentOf(state, 'reference')];
  const sitting = currentSitting(state);
  return (
    <Card title={t('read.title')} level={3}>
      <ul className="today-reading">
        {draft === null ? null : (
          <li>
            <Link href={paths.text(id)} icon="document">
              {names.localised(draft.title)}
            </Link>
          </li>
        )}
        {reference === null ? null : (
          <li>
            <Link href={paths.reference(id)} icon="scroll">
              {names.localised(reference.title)}
            </Link>
          </li>
        )}
        <li>
          <Link href={paths.amendments(id)} icon="pencil">
            {t('read.amendments')}
          </Link>{' '}
          <Badge>{waitingIn(state)}</Badge>
        </li>
        <li>
          <Link href={paths.sitting(id)} icon="people">
            {sitting === null ? t('read.sitting') : t('read.sittingNumber', { number: sitting.number })}
          </Link>
        </li>
        <li>
          <Link href={paths.dossier(id)} icon="document">
            {t('read.dossier')}
          </Link>
        </li>
        <li>
          <Link href={paths.record(id)} icon="lock">
            {t('read.record')}
          </Link>
        </li>
      </ul>
    </Card>
  );
}
