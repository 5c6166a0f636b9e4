import { termsIn } from '@concord/contracts';
import type { Division, Revision, State } from '@concord/procedure';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { provisionOf } from '../../../shared/business/question';
import { useConsultation } from '../../../shared/consultation/use-consultation';
import { useInterfaceLanguage, useNames } from '../../../shared/consultation/use-names';
import { paths } from '../../../lib/paths';
import { Link } from '../../../ui/actions/link';
import { Card } from '../../../ui/layout/card';

/** The revision that a division made. */
export function revisionMadeBy({ revisions }: Pick<State, 'revisions'>, division: string): Revision | null {
  const made = [...revisions.values()].find(({ cause }) => cause.kind === 'amendment' && cause.division === division);
  return made ?? null;
}

/** What the decision set off: the fate of the amendment, the new revision or the provision's adoption, each with its place. */
export function WhatFollowed({ division }: { division: Division }): ReactElement | null {
  const { t } = useTranslation('divisions');
  const state = useConsultation();
  const names = useNames();
  const terms = termsIn(useInterfaceLanguage());
  const { question, result } = division;
  const provision = provisionOf(state, question);
  if (result === null || provision === null || state.consultation === null) return null;
  const amendment = question.kind === 'amendment' ? state.amendments.get(question.amendment) : undefined;
  const revision = revisionMadeBy(state, division.id);
  const consultation = state.consultation.id;
  return (
    <Card title={t('followed.title')}>
      <ul className="division-list">
        {result.outcome === 'void' ? <li>{t('followed.void')}</li> : null}
        {amendment === undefined ? null : (
          <li>
            <Link href={paths.amendment(consultation, amendment.id)}>
              {t('followed.amendment', {
                amendment: names.amendment(amendment),
                state: terms.amendmentState[amendment.state],
              })}
            </Link>
          </li>
        )}
        {revision === null ? null : (
          <li>
            <Link href={paths.text(consultation, provision.id)}>
              {t('followed.revision', { revision: names.revision(revision), provision: names.provision(provision) })}
            </Link>
          </li>
        )}
        {amendment === undefined || provision.state === 'deleted' ? (
          <li>
            <Link href={paths.text(consultation, provision.id)}>
              {t('followed.provision', {
                provision: names.provision(provision),
                state: terms.provisionState[provision.state],
              })}
            </Link>
          </li>
        ) : null}
      </ul>
    </Card>
  );
}
