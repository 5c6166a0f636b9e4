import type { Amendment, Provision, State } from '@concord/procedure';
import { type ReactElement, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useConsultationState } from '../../../shared/consultation/use-consultation';
import { EmptyState } from '../../../ui/feedback/empty-state';
import { Stack } from '../../../ui/layout/stack';
import { useText } from '../reading/text-context';
import { AmendmentCard } from './amendment-card';

const tableOf = (state: State): State['amendments'] => state.amendments;

/** The amendments to one provision, by number, those not yet received last. */
export function useAmendments(provision: Provision): readonly Amendment[] {
  const table = useConsultationState(tableOf);
  return useMemo(
    () =>
      [...table.values()]
        .filter((amendment) => amendment.provision === provision.id)
        .sort(
          (one, other) =>
            (one.number ?? 1e9) - (other.number ?? 1e9) || one.submittedAt.localeCompare(other.submittedAt),
        ),
    [table, provision.id],
  );
}

export function AmendmentList({ provision }: { provision: Provision }): ReactElement {
  const { t } = useTranslation('text');
  const { amendRefusal } = useText();
  const amendments = useAmendments(provision);
  if (amendments.length === 0) {
    return (
      <EmptyState icon="pencil" title={t('amendments.none')}>
        {amendRefusal === null ? t('amendments.how') : (amendRefusal ?? t('comments.observe'))}
      </EmptyState>
    );
  }
  return (
    <Stack gap="tight">
      {amendments.map((amendment) => (
        <AmendmentCard key={amendment.id} amendment={amendment} />
      ))}
    </Stack>
  );
}
