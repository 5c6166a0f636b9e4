import type { Amendment } from '@concord/procedure';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { relationsTo, type RelationTo, useRelations } from '../../../shared/business/use-relations';
import { useConsultation, useConsultationInfo } from '../../../shared/consultation/use-consultation';
import { languageName } from '../../../shared/consultation/text/language-name';
import { useInterfaceLanguage, useNames } from '../../../shared/consultation/use-names';
import { paths } from '../../../lib/paths';
import { Link } from '../../../ui/actions/link';

/** The key of the sentence that says what two amendments are to each other, and of what adopting this one does to the other. */
function kindOf({ relation: { relation, place, acrossLanguages } }: RelationTo) {
  if (acrossLanguages) return 'acrossLanguages';
  return place === 'adjacent' ? 'adjacent' : relation;
}

/** Whether it is so in some of the languages that both stand in, and not in all. */
function isPartial({ relation }: RelationTo, one: Amendment, other: Amendment): boolean {
  const common = Object.keys(one.operations).filter((language) => language in other.operations);
  const isEverywhere = common.every((language) => relation.languages.includes(language));
  return relation.relation !== 'independent' && !isEverywhere;
}

/** How it stands to every other open amendment to the same provision, and what adopting it would do to each. */
export function AmendmentRelations({ amendment }: { amendment: Amendment }): ReactElement | null {
  const { t } = useTranslation('amendments');
  const state = useConsultation();
  const { id } = useConsultationInfo();
  const names = useNames();
  const reader = useInterfaceLanguage();
  const said = (all: readonly string[]) => all.map((language) => languageName(language, reader)).join(', ');
  const relations = relationsTo(useRelations(), amendment.id);
  if (relations.length === 0) return null;
  return (
    <section className="amendments-part" aria-labelledby="amendment-relations">
      <h2 id="amendment-relations">{t('relations.title')}</h2>
      <ul className="amendments-relations">
        {relations.map((one) => {
          const other = state.amendments.get(one.other);
          if (other === undefined) return null;
          const kind = kindOf(one);
          return (
            <li key={one.other} data-relation={one.relation.relation}>
              <p>
                <Link href={paths.amendment(id, other.id)}>{names.amendment(other)}</Link>
                <span>{names.attribution(other.mover)}</span>
                <strong>{t(`relations.${kind}.is`)}</strong>
                {isPartial(one, amendment, other) ? (
                  <span>{t('relations.inLanguages', { languages: said(one.relation.languages) })}</span>
                ) : null}
              </p>
              <p className="amendments-note">{t(`relations.${kind}.then`)}</p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
