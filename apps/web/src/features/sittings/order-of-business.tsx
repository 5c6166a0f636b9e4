import { termsIn } from '@concord/contracts';
import type { Amendment, Sitting } from '@concord/procedure';
import { type ReactElement, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ActButton } from '../../shared/business/act-button';
import { type BusinessItem, lostItsText, orderOfBusiness } from '../../shared/business/business';
import { RelationBadges } from '../../shared/business/relation-badges';
import { placeOf, useRelations } from '../../shared/business/use-relations';
import { mayCallAmendment, mayCallProvision } from '../../shared/business/verdicts';
import { DeclareFallen } from '../../shared/business/declare-fallen';
import { GroupMark } from '../../shared/consultation/group-mark';
import { useConsultation } from '../../shared/consultation/use-consultation';
import { useInterfaceLanguage, useNames } from '../../shared/consultation/use-names';
import { paths } from '../../lib/paths';
import { Link } from '../../ui/actions/link';
import { EmptyState } from '../../ui/feedback/empty-state';
import { Card } from '../../ui/layout/card';
import { Disclosure } from '../../ui/overlays/disclosure';
import { Badge, StateBadge } from '../../ui/marks/badge';

interface AmendmentRowProps {
  amendment: Amendment;
  isCalled: boolean;
  /** Something is called or no sitting is open: nothing can be called, and no button needs to say so in every row. */
  canCall: boolean;
}

function AmendmentRow({ amendment, isCalled, canCall }: AmendmentRowProps): ReactElement {
  const { t } = useTranslation('sittings');
  const state = useConsultation();
  const names = useNames();
  const terms = termsIn(useInterfaceLanguage());
  const { group } = amendment.mover;
  const isLost = lostItsText(state, amendment);
  return (
    <li className="sitting-item" aria-current={isCalled ? 'true' : undefined}>
      <span className="sitting-item-name">
        {group === null ? null : <GroupMark group={group} size="small" />}
        <Link href={paths.amendment(state.consultation?.id ?? '', amendment.id)}>{names.amendment(amendment)}</Link>
        <span>{names.attribution(amendment.mover)}</span>
        <span className="business-note">{terms.amendmentState[amendment.state]}</span>
        {isLost ? <StateBadge tone="warning">{t('business.textMovedOn')}</StateBadge> : null}
        <RelationBadges amendment={amendment} />
      </span>
      {canCall ? (
        <ActButton
          name="callAmendment"
          params={{ amendment: amendment.id }}
          body={{}}
          may={mayCallAmendment(state, amendment)}
          label={t('business.call', { amendment: names.amendment(amendment) })}
          size="small"
        />
      ) : null}
      {canCall && isLost ? <DeclareFallen amendment={amendment} /> : null}
    </li>
  );
}

function ProvisionRows({ item, sitting }: { item: BusinessItem; sitting: Sitting }): ReactElement {
  const { t } = useTranslation('sittings');
  const state = useConsultation();
  const names = useNames();
  const { provision, waiting } = item;
  const considered = placeOf(useRelations());
  const amendments = item.amendments.toSorted((one, other) => considered(one.id) - considered(other.id));
  const canCall = sitting.state === 'open' && sitting.called === null;
  return (
    <li className="sitting-provision-rows">
      <Link appearance="quiet" href={paths.text(state.consultation?.id ?? '', provision.id)}>
        {names.provision(provision)}
      </Link>
      {amendments.length === 0 ? null : (
        <ul className="sitting-items">
          {amendments.map((amendment) => (
            <AmendmentRow
              key={amendment.id}
              amendment={amendment}
              isCalled={sitting.called?.id === amendment.id}
              canCall={canCall}
            />
          ))}
        </ul>
      )}
      {canCall && waiting === 0 ? (
        <ActButton
          name="callProvision"
          params={{ sitting: sitting.id }}
          body={{ provision: provision.id }}
          may={mayCallProvision(state, provision)}
          label={t('business.put')}
          size="small"
        />
      ) : null}
    </li>
  );
}

/** What is still to be decided: amendments by provision in the order of the text and, within one, of consideration; then the provisions with nothing left on them. */
export function OrderOfBusiness({ sitting }: { sitting: Sitting }): ReactElement {
  const { t } = useTranslation('sittings');
  const state = useConsultation();
  const items = useMemo(() => orderOfBusiness(state), [state]);
  const amended = items.filter(({ amendments }) => amendments.length > 0);
  const free = items.filter(({ amendments }) => amendments.length === 0);
  return (
    <Card title={t('business.title')}>
      {items.length === 0 ? (
        <EmptyState title={t('business.none')}>{t('business.noneNext')}</EmptyState>
      ) : (
        <>
          {amended.length === 0 ? (
            <p className="business-note">{t('business.noAmendments')}</p>
          ) : (
            <ul className="sitting-items">
              {amended.map((item) => (
                <ProvisionRows key={item.provision.id} item={item} sitting={sitting} />
              ))}
            </ul>
          )}
          {free.length === 0 ? null : (
            <Disclosure
              title={
                <>
                  {t('business.free')} <Badge>{free.length}</Badge>
                </>
              }
            >
              <ul className="sitting-items">
                {free.map((item) => (
                  <ProvisionRows key={item.provision.id} item={item} sitting={sitting} />
                ))}
              </ul>
            </Disclosure>
          )}
        </>
      )}
    </Card>
  );
}
