import { termsIn } from '@concord/contracts';
import type { Division, ResultRecord } from '@concord/procedure';
import type { Outcome as OutcomeKind } from '@concord/voting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useConsultationInfo } from '../../../shared/consultation/use-consultation';
import { useInterfaceLanguage } from '../../../shared/consultation/use-names';
import { DateTime } from '../../../ui/data/date-time';
import { Figure, Figures } from '../../../ui/data/figures';
import { Icon, type IconName } from '../../../ui/marks/icon';

const icons: Readonly<Record<OutcomeKind, IconName>> = {
  adopted: 'success',
  rejected: 'cross',
  tie: 'minus',
  void: 'warning',
};

/** By how much the quorum was missed: of votes cast, or of members present. */
export function quorumMissedBy(division: Division, result: ResultRecord): string | null {
  if (result.quorumReached || result.quorumRequired === null) return null;
  const had = division.quorum.kind === 'present' ? BigInt(division.present) : BigInt(result.votesCast);
  return String(BigInt(result.quorumRequired) - had);
}

/** The outcome large, in words and with an icon, and the figures that it follows from. */
export function Outcome({ division, result }: { division: Division; result: ResultRecord }): ReactElement {
  const { t } = useTranslation('divisions');
  const terms = termsIn(useInterfaceLanguage());
  const { body } = useConsultationInfo();
  const missed = quorumMissedBy(division, result);
  const isPresence = division.quorum.kind === 'present';
  const { weighted } = result.total;
  const quorum = { label: t('result.quorum'), value: result.quorumRequired ?? '0' };
  return (
    <div className="division-outcome">
      <p className={`division-outcome-word division-outcome-${result.outcome}`} role="status">
        <Icon name={icons[result.outcome]} size="large" />
        <span>{terms.outcome[result.outcome]}</span>
      </p>
      {missed === null ? null : (
        <p className="division-missed">
          {t(isPresence ? 'result.missedPresent' : 'result.missedVotes')} <Figure value={missed} />.
        </p>
      )}
      <Figures
        size="large"
        items={[
          { label: terms.choice.for, value: weighted.for },
          { label: terms.choice.against, value: weighted.against },
          { label: t('result.needed'), value: result.needed, note: terms.majority[division.majority] },
        ]}
      />
      <Figures
        items={[
          { label: t('result.cast'), value: result.votesCast, note: t('result.castNote') },
          ...(result.quorumRequired === null ? [] : [quorum]),
          ...(isPresence ? [{ label: t('result.present'), value: division.present }] : []),
          { label: terms.choice.abstain, value: weighted.abstain },
          { label: t('notVoting'), value: weighted.notVoting },
          { label: t('total'), value: weighted.total },
        ]}
      />
      {division.closedAt === null ? null : (
        <p className="business-note">
          {t('result.closedAt')} <DateTime at={division.closedAt} zone={body.timeZone} />
        </p>
      )}
    </div>
  );
}
