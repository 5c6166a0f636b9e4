import type { Amendment, AmendmentRelation } from '@concord/procedure';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { StateBadge } from '../../ui/marks/badge';
import { useConsultation } from '../consultation/use-consultation';
import { useNames } from '../consultation/use-names';
import { relationsTo, useRelations } from './use-relations';

const shown = ['conflict', 'samePlace', 'identical'] as const satisfies readonly AmendmentRelation['relation'][];

/** With which others it is in conflict, at one place or identical; nothing where it is independent of all. */
export function RelationBadges({ amendment }: { amendment: Amendment }): ReactElement | null {
  const { t } = useTranslation('business');
  const state = useConsultation();
  const names = useNames();
  const relations = relationsTo(useRelations(), amendment.id);
  return (
    <>
      {shown.map((kind) => {
        const others = relations
          .filter(({ relation }) => relation.relation === kind)
          .flatMap(({ other }) => state.amendments.get(other) ?? []);
        if (others.length === 0) return null;
        const [first, second, third, ...more] = others;
        const named = [first, second, third].flatMap((one) => (one === undefined ? [] : [names.amendment(one)]));
        const rest = more.length === 0 ? '' : ` +${more.length}`;
        return (
          <StateBadge key={kind} tone={kind === 'conflict' ? 'warning' : 'info'}>
            {t(`relation.${kind}`, { others: `${named.join(', ')}${rest}` })}
          </StateBadge>
        );
      })}
    </>
  );
}
