import { termsIn } from '@concord/contracts';
import type { Amendment, Division, Question, Sitting } from '@concord/procedure';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { currentSitting, divisionUnderWay, lastDivisionOf } from '../../shared/business/business';
import { useLiveWords } from '../../shared/business/use-live-words';
import { useConsultation, useConsultationInfo, useConsultationState } from '../../shared/consultation/use-consultation';
import { useInterfaceLanguage, useNames } from '../../shared/consultation/use-names';
import { paths } from '../../lib/paths';
import { usePageTitle } from '../../lib/shell-info';
import { Link } from '../../ui/actions/link';
import { DateTime } from '../../ui/data/date-time';
import { Page } from '../../ui/layout/page';
import { PageWithPanel } from '../../ui/layout/page-with-panel';
import { Stack } from '../../ui/layout/stack';
import { StateBadge, type StateTone } from '../../ui/marks/badge';
import { BeforeSitting } from './before-sitting';
import { ScheduleSitting } from './controls/schedule-sitting';
import { SittingControls } from './controls/sitting-controls';
import { NoSitting } from './no-sitting';
import { OrderOfBusiness } from './order-of-business';
import { CheckIn, Presence } from './presence';
import './sittings.css';
import '../../shared/business/business.css';

/** Parts of other features; the page is put together in `app`. */
export interface SittingSlots {
  division: (id: string, isProjected: boolean) => ReactNode;
  room: (subject: { sitting: Sitting; amendment: Amendment | null; division: Division | null }) => ReactNode;
}

const tones: Readonly<Record<Sitting['state'], StateTone>> = {
  scheduled: 'info',
  open: 'progress',
  suspended: 'warning',
  closed: 'neutral',
};

function useTitle(sitting: Sitting | null): string {
  const { t } = useTranslation('sittings');
  const title = sitting === null ? t('titleNone') : t('title', { number: sitting.number });
  usePageTitle(title);
  return title;
}

interface MainProps extends SittingSlots {
  sitting: Sitting;
  isProjected: boolean;
}

const subjectOf = (question: Question): string =>
  question.kind === 'amendment' ? question.amendment : question.provision;

/** What is called, and the division on it; after the close its result stays until something else is called. */
function Main({ sitting, isProjected, division, room }: MainProps): ReactElement {
  const state = useConsultation();
  const underWay = divisionUnderWay(state);
  const { called } = sitting;
  const last = lastDivisionOf(state, sitting.id);
  // A void or annulled division leaves what was put on it before the sitting.
  const isOnCalled = last !== null && called !== null && subjectOf(last.question) === called.id;
  const shown = underWay ?? (called === null || isOnCalled ? last : null);
  const amendment = called?.kind === 'amendment' ? (state.amendments.get(called.id) ?? null) : null;
  const before = <BeforeSitting sitting={sitting} isProjected={isProjected} />;
  return (
    <Stack gap="loose">
      {called === null ? null : before}
      {shown === null ? null : division(shown.id, isProjected)}
      {called === null ? before : null}
      {isProjected ? null : room({ sitting, amendment, division: underWay })}
    </Stack>
  );
}

function SittingState({ sitting, isProjected }: { sitting: Sitting; isProjected: boolean }): ReactElement {
  const { body, title } = useConsultationInfo();
  const names = useNames();
  const terms = termsIn(useInterfaceLanguage());
  return (
    <>
      {isProjected ? names.localised(title) : null}
      <StateBadge tone={tones[sitting.state]}>{terms.sittingState[sitting.state]}</StateBadge>
      {sitting.state === 'scheduled' ? <DateTime at={sitting.scheduledAt} zone={body.timeZone} /> : null}
    </>
  );
}

interface ShownProps extends SittingSlots {
  sitting: Sitting;
  title: string;
}

/** Large, for the whole room, with nothing to press. */
function Projected({ sitting, title, ...slots }: ShownProps): ReactElement {
  return (
    <div className="sitting-projector">
      <Page title={title} eyebrow={<SittingState sitting={sitting} isProjected />}>
        <Stack gap="loose">
          <Main sitting={sitting} isProjected {...slots} />
          <Presence sitting={sitting} isProjected />
        </Stack>
      </Page>
    </div>
  );
}

function OnScreen({ sitting, title, ...slots }: ShownProps): ReactElement {
  const { t } = useTranslation('sittings');
  const { id: consultation } = useConsultationInfo();
  const panel = (
    <Stack>
      <Presence sitting={sitting} isProjected={false} />
      <OrderOfBusiness sitting={sitting} />
    </Stack>
  );
  return (
    <Page
      title={title}
      eyebrow={<SittingState sitting={sitting} isProjected={false} />}
      actions={
        <Link appearance="quiet" icon="screen" href={`${paths.sitting(consultation)}?view=projector`} target="_blank">
          {t('projector')}
        </Link>
      }
    >
      <div className="sitting-head">
        <SittingControls sitting={sitting} />
        <CheckIn sitting={sitting} />
      </div>
      {sitting.state === 'closed' ? <ScheduleSitting /> : null}
      <PageWithPanel panelLabel={t('panel')} panel={panel}>
        <Main sitting={sitting} isProjected={false} {...slots} />
      </PageWithPanel>
    </Page>
  );
}

/** The sitting in the reader's consultation. */
export function SittingView({ isProjected, ...slots }: SittingSlots & { isProjected: boolean }): ReactElement {
  const sitting = useConsultationState(currentSitting);
  const title = useTitle(sitting);
  useLiveWords();
  if (sitting === null) return <NoSitting title={title} />;
  const Shown = isProjected ? Projected : OnScreen;
  return <Shown sitting={sitting} title={title} {...slots} />;
}
