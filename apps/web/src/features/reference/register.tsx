import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { sourcePlace } from '../../shared/consultation/text/source';
import { useConsultation, useConsultationInfo } from '../../shared/consultation/use-consultation';
import { useNames } from '../../shared/consultation/use-names';
import { paths } from '../../lib/paths';
import { Link } from '../../ui/actions/link';
import { Badge } from '../../ui/marks/badge';
import type { ReferenceView } from './reference-view';

/** The instruments that the texts cite, and where. */
export function Register({ register }: { register: ReferenceView['register'] }): ReactElement {
  const { t } = useTranslation('reference');
  const { id } = useConsultationInfo();
  const state = useConsultation();
  const names = useNames();
  const kindOf = (document: string) => state.documents.get(document)?.kind ?? 'reference';
  return (
    <section id="register" tabIndex={-1} aria-label={t('register.title')} className="reference-register">
      <h2 className="reference-title">{t('register.title')}</h2>
      {register.length === 0 ? <p className="reference-hint">{t('register.none')}</p> : null}
      <ul className="reference-list">
        {register.map(({ instrument, cited }) => (
          <li key={instrument.key} className="reference-instrument">
            <span className="reference-name">{names.localised(instrument.titles)}</span>
            <span className="reference-hint">
              <Badge>{t(`kind.${instrument.kind}`)}</Badge>{' '}
              {instrument.number === null ? '' : `${t('number', { number: instrument.number })}, `}
              {instrument.year}
            </span>
            <span className="reference-cited">
              {cited.map((provision) => {
                const isDraft = kindOf(provision.document) === 'draft';
                const href = isDraft ? paths.text(id, provision.id) : paths.reference(id, provision.id);
                const { paragraph, item } = sourcePlace(state, provision.id) ?? { paragraph: null, item: null };
                const inParagraph = paragraph === null ? t('passage') : t('paragraph', { paragraph });
                const inReference = item === null ? inParagraph : t('item', { paragraph: paragraph ?? '', item });
                const place = isDraft ? names.provision(provision) : inReference;
                return (
                  <Link key={provision.id} href={href}>
                    {isDraft ? t('inDraft', { place }) : t('inReference', { place })}
                  </Link>
                );
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
