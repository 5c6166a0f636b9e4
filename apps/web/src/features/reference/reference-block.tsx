import type { Provision, State } from '@concord/procedure';
import { type ReactElement, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { wordingOrFirst } from '../../shared/consultation/text/wording';
import { useConsultationInfo, useConsultationState } from '../../shared/consultation/use-consultation';
import { useInterfaceLanguage, useNames } from '../../shared/consultation/use-names';
import { paths } from '../../lib/paths';
import { Link } from '../../ui/actions/link';
import { DocumentText, NumberedBlock } from '../../ui/document/document-text';

interface ReferenceBlockProps {
  provision: Provision;
  depth: number;
  /** Provisions of the draft that stem from it. */
  stemming: readonly Provision[];
}

function numberOf({ label, kind }: Provision): string | undefined {
  if (label === null) return kind === 'item' ? '•' : undefined;
  return /^\w+$/.test(label) ? `${label}.` : label;
}

/** One block of the imported text, with the draft provision that came of it. */
export function ReferenceBlock({ provision, depth, stemming }: ReferenceBlockProps): ReactElement {
  const { t } = useTranslation('reference');
  const { id, body } = useConsultationInfo();
  const names = useNames();
  const reader = useInterfaceLanguage();
  const revision = useConsultationState(
    useCallback((state: State) => state.revisions.get(provision.revision), [provision.revision]),
  );
  const wording = wordingOrFirst(revision, reader, body.languages);
  const isHeading = provision.kind === 'part' || provision.kind === 'heading';
  const number = numberOf(provision);
  const heading = isHeading ? (wording?.text ?? '') : provision.headings && names.localised(provision.headings);
  const links = stemming.map((draft) => (
    <Link key={draft.id} href={paths.text(id, draft.id)} icon="arrow-right">
      {t('stems', { provision: names.provision(draft) })}
    </Link>
  ));
  return (
    <div className={`reference-block reference-depth-${Math.min(depth, 3)}`}>
      <NumberedBlock
        id={provision.id}
        level={depth === 0 ? 2 : depth === 1 ? 3 : 4}
        {...(number === undefined ? {} : { number })}
        {...(heading ? { heading } : {})}
        {...(links.length === 0 ? {} : { notes: links })}
      >
        {isHeading || wording === null ? null : <DocumentText language={wording.language}>{wording.text}</DocumentText>}
      </NumberedBlock>
    </div>
  );
}
