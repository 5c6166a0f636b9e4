import type { Amendment, PreparedAmendment, Round, Sitting } from '@concord/procedure';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { serverClock } from '../../lib/clock';
import { useConsultation, useConsultationInfo } from '../../shared/consultation/use-consultation';
import { useNames } from '../../shared/consultation/use-names';
import { paths } from '../../lib/paths';
import { Link } from '../../ui/actions/link';
import { DateTime, RelativeTime } from '../../ui/data/date-time';
import { Icon, type IconName } from '../../ui/marks/icon';
import type { Needs } from './needs';

type AmendmentNeed = 'toSecond' | 'toReceive' | 'toPublish' | 'returned';

/** One thing that waits, with what it is about. */
export type Line =
  | { readonly key: string; readonly kind: AmendmentNeed; readonly amendment: Amendment }
  | { readonly key: string; readonly kind: 'toTakeUp'; readonly prepared: PreparedAmendment }
  | { readonly key: string; readonly kind: 'called' | 'checkIn' | 'openSitting'; readonly sitting: Sitting }
  | { readonly key: string; readonly kind: 'round' | 'toOpen'; readonly round: Round };

const kinds: readonly AmendmentNeed[] = ['toSecond', 'returned', 'toReceive', 'toPublish'];

/** What waits as lines, the most urgent first. */
export function needLines(needs: Needs): readonly Line[] {
  const { sitting, round, toOpen } = needs;
  const sittings: Line[] =
    sitting === null
      ? []
      : [
          ...(needs.openSitting ? [{ key: 'openSitting', kind: 'openSitting', sitting } as const] : []),
          ...(needs.checkIn ? [{ key: 'checkIn', kind: 'checkIn', sitting } as const] : []),
          ...(sitting.called !== null && needs.division === null
            ? [{ key: 'called', kind: 'called', sitting } as const]
            : []),
        ];
  return [
    ...sittings,
    ...kinds.flatMap((kind) =>
      needs[kind].map((amendment) => ({ key: `${kind} ${amendment.id}`, kind, amendment }) as const),
    ),
    ...needs.toTakeUp.map((prepared) => ({ key: `takeUp ${prepared.id}`, kind: 'toTakeUp', prepared }) as const),
    ...(round === null ? [] : [{ key: 'round', kind: 'round', round } as const]),
    ...(toOpen === null ? [] : [{ key: 'toOpen', kind: 'toOpen', round: toOpen } as const]),
  ];
}

interface RowProps {
  icon: IconName;
  href: string;
  act: string;
  children: ReactNode;
}

function Row({ icon, href, act, children }: RowProps): ReactElement {
  return (
    <li className="today-line">
      <span className="today-line-words">
        <Icon name={icon} />
        <span>{children}</span>
      </span>
      <Link appearance="button" href={href}>
        {act}
      </Link>
    </li>
  );
}

function AmendmentRow({ kind, amendment }: { kind: AmendmentNeed; amendment: Amendment }): ReactElement {
  const { t } = useTranslation('today');
  const names = useNames();
  const { provisions } = useConsultation();
  const { id: consultation } = useConsultationInfo();
  const provision = provisions.get(amendment.provision);
  const params = {
    amendment: names.amendment(amendment),
    mover: names.attribution(amendment.mover),
    provision: provision === undefined ? '' : names.provision(provision),
  };
  return (
    <Row icon="pencil" href={paths.amendment(consultation, amendment.id)} act={t(`line.${kind}.act`)}>
      {t(`line.${kind}.words`, params)}
    </Row>
  );
}

function RoundRow({ kind, round }: { kind: 'round' | 'toOpen'; round: Round }): ReactElement {
  const { t } = useTranslation('today');
  const { id: consultation, body } = useConsultationInfo();
  const href = kind === 'round' ? paths.text(consultation) : paths.secretariat(consultation);
  return (
    <Row icon="comment" href={href} act={t(`line.${kind}.act`)}>
      {t(`line.${kind}.words`, { number: round.number })} <DateTime at={round.deadlineAt} zone={body.timeZone} />{' '}
      <span className="today-relative">
        (<RelativeTime at={round.deadlineAt} now={serverClock.now} />)
      </span>
    </Row>
  );
}

/** One line: what waits, and the way to it. */
export function NeedLine({ line }: { line: Line }): ReactElement {
  const { t } = useTranslation('today');
  const { id: consultation } = useConsultationInfo();
  switch (line.kind) {
    case 'round':
    case 'toOpen':
      return <RoundRow kind={line.kind} round={line.round} />;
    case 'toTakeUp':
      return (
        <Row icon="people" href={paths.group(consultation)} act={t('line.toTakeUp.act')}>
          {t('line.toTakeUp.words')}
        </Row>
      );
    case 'called':
    case 'checkIn':
    case 'openSitting':
      return (
        <Row icon="people" href={paths.sitting(consultation)} act={t(`line.${line.kind}.act`)}>
          {t(`line.${line.kind}.words`, { number: line.sitting.number })}
        </Row>
      );
    default:
      return <AmendmentRow kind={line.kind} amendment={line.amendment} />;
  }
}
