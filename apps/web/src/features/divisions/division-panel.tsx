import type { Division } from '@concord/procedure';
import { termsIn } from '@concord/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuestionWords } from '../../shared/business/question';
import { useConsultation, useConsultationInfo } from '../../shared/consultation/use-consultation';
import { useInterfaceLanguage } from '../../shared/consultation/use-names';
import { paths } from '../../lib/paths';
import { Link } from '../../ui/actions/link';
import { Stack } from '../../ui/layout/stack';
import { StateBadge, type StateTone } from '../../ui/marks/badge';
import { AnnouncedTerms } from './announced-terms';
import { BallotForm } from './ballots/ballot-form';
import { DivisionControls } from './controls/division-controls';
import { ResultBoard } from './result/result-board';
import { TurnoutBoard } from './turnout-board';
import './divisions.css';
import '../../shared/business/business.css';

const tones: Readonly<Record<Division['state'], StateTone>> = {
  announced: 'info',
  open: 'progress',
  closed: 'neutral',
  annulled: 'warning',
};

/** The state of a division, with its icon and word. */
export function DivisionState({ division }: { division: Division }): ReactElement {
  const terms = termsIn(useInterfaceLanguage());
  return <StateBadge tone={tones[division.state]}>{terms.divisionState[division.state]}</StateBadge>;
}

/** What belongs to a division in its present state, with the ballot and the Chair's controls in place unless it is projected. */
export function DivisionBody({ division, isProjected = false }: { division: Division; isProjected?: boolean }) {
  const isOver = division.state === 'closed' || division.state === 'annulled';
  return (
    <Stack>
      {isProjected ? null : <DivisionControls division={division} />}
      {isOver ? <ResultBoard division={division} /> : null}
      {division.state === 'open' && !isProjected ? <BallotForm division={division} /> : null}
      {division.state === 'open' ? <TurnoutBoard division={division} /> : null}
      {isOver ? null : <AnnouncedTerms division={division} />}
      {division.state === 'announced' && !isProjected ? <BallotForm division={division} /> : null}
    </Stack>
  );
}

interface DivisionPanelProps {
  id: string;
  isProjected?: boolean;
}

/** A division inside another page: its question, and all that it shows in its present state. */
export function DivisionPanel({ id, isProjected = false }: DivisionPanelProps): ReactElement | null {
  const { t } = useTranslation('divisions');
  const division = useConsultation().divisions.get(id);
  const { id: consultation } = useConsultationInfo();
  const questionWords = useQuestionWords();
  if (division === undefined) return null;
  return (
    <section className="division-panel" aria-labelledby={`division-${id}`}>
      <header className="division-panel-head">
        <h2 id={`division-${id}`}>{t('title', { number: division.number })}</h2>
        <DivisionState division={division} />
        {isProjected ? null : <Link href={paths.division(consultation, id)}>{t('ownPage')}</Link>}
      </header>
      <p className="division-question">{questionWords(division.question)}</p>
      <DivisionBody division={division} isProjected={isProjected} />
    </section>
  );
}
