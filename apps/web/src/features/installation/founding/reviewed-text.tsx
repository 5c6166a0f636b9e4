import type { TextReview } from '@concord/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { languageName } from '../../../shared/consultation/text/language-name';
import { Banner } from '../../../ui/feedback/banner';

/** Words for a doubt of the importer; a code without words is shown as itself. */
function useDoubt(): (code: string) => string {
  const { t } = useTranslation('installation');
  return (code) => t(`founding.doubts.${code}` as 'founding.doubts.number.missing', { defaultValue: code });
}

/** What will become of the text: block by block, with every doubt of the importer and its line. */
export function ReviewedText({ review, language }: { review: TextReview; language: string }): ReactElement {
  const { t, i18n } = useTranslation('installation');
  const doubt = useDoubt();
  const { blocks, warnings } = review;
  const kind = (name: string): string => t(`founding.kinds.${name}` as 'founding.kinds.part', { defaultValue: name });
  return (
    <section
      className="installation-review"
      aria-label={t('founding.reviewed', { language: languageName(language, i18n.language) })}
    >
      <h4>{t('founding.reviewed', { language: languageName(language, i18n.language) })}</h4>
      <p>{t('founding.blocks', { count: blocks.length })}</p>
      {warnings.length === 0 ? null : (
        <Banner tone="warning" title={t('founding.warnings', { count: warnings.length })}>
          <ul>
            {warnings.map(({ code, line }, at) => (
              <li key={at}>{t('founding.warning', { line, what: doubt(code) })}</li>
            ))}
          </ul>
        </Banner>
      )}
      <ol lang={language}>
        {blocks.map(({ kind: of, label, text }, at) => (
          <li key={at}>
            <span className="installation-kind" lang={i18n.language}>
              {kind(of)} {label}
            </span>{' '}
            {text}
          </li>
        ))}
      </ol>
    </section>
  );
}
