import type { Provision } from '@concord/procedure';
import { type ReactElement, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useConsultation } from '../../../shared/consultation/use-consultation';
import { DocumentText } from '../../../ui/document/document-text';
import { Badge } from '../../../ui/marks/badge';
import { useText } from '../reading/text-context';
import { provenanceOf } from './provenance';
import { RevisionCause } from './revision-cause';

/** The text in force with each passage marked by where it came from, and the list of those origins. */
export function ProvenanceView({ provision }: { provision: Provision }): ReactElement {
  const { t } = useTranslation('text');
  const state = useConsultation();
  const { language } = useText();
  const passages = useMemo(() => provenanceOf(state, provision, language), [state, provision, language]);
  const origins = [...new Map(passages.map(({ revision }) => [revision.id, revision])).values()].sort(
    (one, other) => one.number - other.number,
  );
  if (passages.length === 0) return <p className="text-hint">{t('history.noText')}</p>;
  const place = (id: string): number => origins.findIndex((origin) => origin.id === id) + 1;
  return (
    <section className="text-provenance" aria-label={t('history.provenance')}>
      <h4 className="text-subtitle">{t('history.provenance')}</h4>
      <DocumentText language={language}>
        {passages.map(({ text, revision }, index) => (
          <span key={index} className={`text-passage text-passage-${((place(revision.id) - 1) % 6) + 1}`}>
            {text}
            <sup className="text-passage-number ui-figures">{place(revision.id)}</sup>
          </span>
        ))}
      </DocumentText>
      <ol className="text-origins">
        {origins.map((revision) => (
          <li key={revision.id}>
            <Badge>{place(revision.id)}</Badge> <RevisionCause revision={revision} source={provision.source} />
          </li>
        ))}
      </ol>
    </section>
  );
}
