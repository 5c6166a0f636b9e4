import { termsIn } from '@concord/contracts';
import { type Amendment, amendmentPolicy, openAmendmentStates, type State } from '@concord/procedure';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { CapacityChoice } from '../../../shared/consultation/capacity-choice';
import { GroupMark } from '../../../shared/consultation/group-mark';
import { amendmentText } from '../../../shared/consultation/text/amendment-text';
import { useAct } from '../../../shared/consultation/use-act';
import { useCapacity } from '../../../shared/consultation/use-capacity';
import { useConsultationInfo, useConsultationState } from '../../../shared/consultation/use-consultation';
import { useInterfaceLanguage, useNames } from '../../../shared/consultation/use-names';
import { paths } from '../../../lib/paths';
import { Button } from '../../../ui/actions/button';
import { Link } from '../../../ui/actions/link';
import { Redline } from '../../../ui/document/redline';
import { toast } from '../../../ui/feedback/toasts';
import { StateBadge, type StateTone } from '../../../ui/marks/badge';
import { languageName } from '../reading/language-choice';
import { useText } from '../reading/text-context';

const revisionsOf = (state: State): State['revisions'] => state.revisions;

function toneOf(state: Amendment['state']): StateTone {
  if (state === 'adopted' || state === 'adoptedAsSubamended') return 'success';
  return openAmendmentStates.includes(state) ? 'progress' : 'neutral';
}

/** The act of seconding, where the policy allows it to the reader. */
function Second({ amendment }: { amendment: Amendment }): ReactElement | null {
  const { t } = useTranslation('text');
  const { body } = useConsultationInfo();
  const choice = useCapacity((actor) => amendmentPolicy.maySecond(actor, body, amendment));
  const { act, isBusy } = useAct(choice.chosen?.id ?? null);
  if (choice.refusal !== null) return null;
  const second = async (): Promise<void> => {
    const answer = await act('secondAmendment', { amendment: amendment.id }, {});
    if (answer.ok) toast(t('amendment.youSeconded'));
  };
  return (
    <>
      <CapacityChoice choice={choice} />
      <Button
        size="small"
        icon="check"
        isBusy={isBusy}
        isDisabled={choice.chosen === null}
        onPress={() => void second()}
      >
        {t('amendment.second')}
      </Button>
    </>
  );
}

/** The amendment as a redline; says so where it does not stand in the language read. */
function AmendmentRedline({ amendment }: { amendment: Amendment }): ReactElement | null {
  const { t } = useTranslation('text');
  const revisions = useConsultationState(revisionsOf);
  const { language } = useText();
  const reader = useInterfaceLanguage();
  const text = amendmentText({ revisions }, amendment, language);
  if (text === null) return null;
  return (
    <>
      {text.isWanted ? null : (
        <p className="text-hint">{t('amendment.onlyIn', { language: languageName(text.language, reader) })}</p>
      )}
      {text.isDeletion ? <p className="text-hint">{t('amendment.deletes')}</p> : null}
      <Redline marks={text.marks} language={text.language} />
    </>
  );
}

/** One amendment: number, mover, what it changes, its state, who seconded. */
export function AmendmentCard({ amendment }: { amendment: Amendment }): ReactElement {
  const { t } = useTranslation('text');
  const { id } = useConsultationInfo();
  const names = useNames();
  const terms = termsIn(useInterfaceLanguage());
  const { mover, seconder } = amendment;
  return (
    <article className="text-card">
      <header className="text-card-head">
        {mover.group === null ? null : <GroupMark group={mover.group} size="small" />}
        <span className="text-card-name">
          <Link href={paths.amendment(id, amendment.id)}>{names.amendment(amendment)}</Link>
          {' · '}
          {names.attribution(mover)}
        </span>
        <StateBadge tone={toneOf(amendment.state)}>{terms.amendmentState[amendment.state]}</StateBadge>
      </header>
      <AmendmentRedline amendment={amendment} />
      <p className="text-card-words" dir="auto">
        {amendment.rationale ?? <em>{t('erased')}</em>}
      </p>
      {seconder === null ? null : (
        <p className="text-hint">{t('amendment.secondedBy', { name: names.seconder(seconder) })}</p>
      )}
      <Second amendment={amendment} />
    </article>
  );
}
