import type { ImportSummary } from '@concord/procedure';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useConsultation, useConsultationInfo } from '../../shared/consultation/use-consultation';
import { useNames } from '../../shared/consultation/use-names';
import { paths } from '../../lib/paths';
import { Link } from '../../ui/actions/link';
import { Disclosure } from '../../ui/overlays/disclosure';

/** What the importer did with the source, line by line, so that anybody can check it against the printed document. */
export function ImportReview({ review }: { review: ImportSummary }): ReactElement {
  const { t } = useTranslation('reference');
  const { provisions } = useConsultation();
  const { id } = useConsultationInfo();
  const names = useNames();
  const nameOf = (block: string): string => {
    const provision = provisions.get(block);
    const name = provision === undefined ? '' : names.provision(provision);
    return name === '' ? t('passage') : name;
  };
  return (
    <Disclosure title={t('review.title')} level={2}>
      <ul className="reference-review">
        {review.items.map(({ label, count }) => (
          <li key={label}>{t('review.items', { count, paragraph: label })}</li>
        ))}
        {review.joined.map(({ provision, from, to }) => (
          <li key={provision}>
            {t('review.joined', { from, to })} <Link href={paths.reference(id, provision)}>{nameOf(provision)}</Link>
          </li>
        ))}
        {review.dropped.map(({ line, text }) => (
          <li key={line}>{t('review.dropped', { line, text })}</li>
        ))}
        {review.warnings.map(({ code, line }) => (
          <li key={`${code} ${line}`}>{t('review.warning', { code, line })}</li>
        ))}
      </ul>
    </Disclosure>
  );
}
