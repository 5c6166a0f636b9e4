import type { Amendment, Revision } from '@concord/procedure';
import { acceptAll } from '@concord/text';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { amendmentText } from '../../../shared/consultation/text/amendment-text';
import { wordingIn } from '../../../shared/consultation/text/wording';
import { useConsultation, useConsultationInfo } from '../../../shared/consultation/use-consultation';
import { useInterfaceLanguage, useNames } from '../../../shared/consultation/use-names';
import { paths } from '../../../lib/paths';
import { Link } from '../../../ui/actions/link';
import { DocumentText } from '../../../ui/document/document-text';
import { Redline } from '../../../ui/document/redline';
import { Banner } from '../../../ui/feedback/banner';
import { Disclosure } from '../../../ui/overlays/disclosure';
import { changesSince, textSince } from './words';

interface OfAmendment {
  amendment: Amendment;
}

/** The reader's language where the text it was written for stands in that, else its own. */
function useLanguageOf(amendment: Amendment): string {
  const reader = useInterfaceLanguage();
  const isThere = amendment.operations[reader] !== undefined;
  return isThere ? reader : amendment.original;
}

/** The text it was written for, the text now, and what it would say: side by side, for whoever has to decide. */
function ThreeTexts({ amendment, now }: OfAmendment & { now: Revision | null }): ReactElement | null {
  const { t } = useTranslation('amendments');
  const state = useConsultation();
  const language = useLanguageOf(amendment);
  const written = wordingIn(state.revisions.get(amendment.revision), language);
  const proposed = amendmentText(state, amendment, language);
  if (written === null || proposed === null) return null;
  const texts = [
    ['written', written.text],
    ['now', wordingIn(now ?? undefined, language)?.text ?? null],
    ['proposed', proposed.isDeletion ? null : acceptAll(proposed.marks)],
  ] as const;
  return (
    <Disclosure title={t('rebase.texts')}>
      <div className="amendments-three">
        {texts.map(([which, text]) => (
          <section key={which} aria-label={t(`rebase.${which}`)}>
            <h3>{t(`rebase.${which}`)}</h3>
            {text === null ? <p>{t('rebase.none')}</p> : <DocumentText language={language}>{text}</DocumentText>}
          </section>
        ))}
      </div>
    </Disclosure>
  );
}

/** Which decision changed the text under it, and what becomes of it. */
function Rebased({ amendment, link, children }: OfAmendment & { link: ReactNode; children?: ReactNode }): ReactElement {
  const { t } = useTranslation('amendments');
  const state = useConsultation();
  const { rebase } = amendment;
  const fate = rebase?.fate ?? 'authorMustDecide';
  const division = state.divisions.get(rebase?.decidedBy ?? '')?.number ?? '';
  return (
    <Banner tone={fate === 'carriedOver' ? 'info' : 'warning'} title={t(`rebase.${fate}.title`)} actions={link}>
      <p>{t(`rebase.${fate}.what`, { division })}</p>
      {children}
    </Banner>
  );
}

/** Says so where the text is no longer the one that the amendment was written for, and what became of it then. */
export function TextNow({ amendment }: OfAmendment): ReactElement | null {
  const { t } = useTranslation('amendments');
  const state = useConsultation();
  const { id } = useConsultationInfo();
  const names = useNames();
  const language = useLanguageOf(amendment);
  const since = textSince(state, amendment);
  const { rebase } = amendment;
  const link = <Link href={paths.text(id, amendment.provision)}>{t('since.read')}</Link>;
  if (since.kind === 'same') {
    if (rebase === null) return null;
    return (
      <>
        <Rebased amendment={amendment} link={link} />
        {rebase.fate === 'orphaned' ? <ThreeTexts amendment={amendment} now={null} /> : null}
      </>
    );
  }
  if (since.kind === 'adopted') {
    return (
      <Banner tone="success" title={t('since.adopted')} actions={link}>
        {t('since.adoptedAs', { revision: names.revision(since.revision) })}
      </Banner>
    );
  }
  const { written, now } = since;
  const marks = changesSince(written, now, language);
  const between = t('since.between', { written: names.revision(written), now: names.revision(now) });
  return (
    <>
      {rebase === null ? (
        <Banner tone="warning" title={t('since.movedOn')} actions={link}>
          {between}
        </Banner>
      ) : (
        <Rebased amendment={amendment} link={link}>
          <p>{between}</p>
        </Rebased>
      )}
      {marks === null ? null : (
        <Disclosure title={t('since.changes')}>
          <Redline marks={marks} language={language} />
        </Disclosure>
      )}
      <ThreeTexts amendment={amendment} now={now} />
    </>
  );
}
