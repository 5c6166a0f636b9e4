import { termsIn } from '@concord/contracts';
import type { Revision, State } from '@concord/procedure';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { sourcePlace } from '../../../shared/consultation/text/source';
import { useConsultation, useConsultationInfo } from '../../../shared/consultation/use-consultation';
import { useInterfaceLanguage, useNames } from '../../../shared/consultation/use-names';
import { paths } from '../../../lib/paths';
import { Link } from '../../../ui/actions/link';

/** “Resolution, paragraph 24, item 3”, as a link to it. */
export function SourceLink({ source }: { source: string | null }): ReactElement {
  const { t } = useTranslation('text');
  const state = useConsultation();
  const { id } = useConsultationInfo();
  const place = sourcePlace(state, source);
  if (place === null || source === null) return <>{t('source.unknown')}</>;
  const { paragraph, item } = place;
  const words =
    paragraph === null
      ? t('source.document')
      : item === null
        ? t('source.paragraph', { paragraph })
        : t('source.item', { paragraph, item });
  return <Link href={paths.reference(id, source)}>{words}</Link>;
}

function resultOf(state: State, division: string | null) {
  return division === null ? null : (state.divisions.get(division)?.result ?? null);
}

/** Why a revision exists: where it was imported from, or the amendment and the division that made it. */
export function RevisionCause({ revision, source }: { revision: Revision; source: string | null }): ReactElement {
  const { t } = useTranslation('text');
  const state = useConsultation();
  const { id } = useConsultationInfo();
  const names = useNames();
  const terms = termsIn(useInterfaceLanguage());
  const { cause } = revision;
  if (cause.kind === 'office') return <>{t('cause.office', { reason: cause.reason })}</>;
  if (cause.kind === 'import') {
    return (
      <>
        {t('cause.import')} <SourceLink source={cause.source ?? source} />
      </>
    );
  }
  const amendment = state.amendments.get(cause.amendment);
  const result = resultOf(state, cause.division);
  return (
    <>
      <Link href={paths.amendment(id, cause.amendment)}>
        {amendment === undefined
          ? t('cause.amendment')
          : t('cause.amendmentOf', { number: names.amendment(amendment), mover: names.attribution(amendment.mover) })}
      </Link>
      {result === null || cause.division === null ? null : (
        <>
          {' · '}
          <Link href={paths.division(id, cause.division)}>
            {t('cause.division', {
              outcome: terms.outcome[result.outcome],
              for: result.total.weighted.for,
              against: result.total.weighted.against,
            })}
          </Link>
        </>
      )}
    </>
  );
}
