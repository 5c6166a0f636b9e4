import type { Provision } from '@concord/procedure';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNames } from '../../../shared/consultation/use-names';
import { Stack } from '../../../ui/layout/stack';
import { Tabs } from '../../../ui/overlays/tabs';
import { CommentList, useComments } from '../comments/comment-list';
import { HistoryList } from '../history/history-list';
import { SourceLink } from '../history/revision-cause';
import { PositionList } from '../positions/position-list';
import { usePositions } from '../positions/use-positions';
import { AmendmentList, useAmendments } from './amendment-list';
import { CitedInstruments } from './cited-instruments';

/** Beside the text: all that belongs to the provision in view. */
export function ProvisionPanel({ provision }: { provision: Provision }): ReactElement {
  const { t } = useTranslation('text');
  const names = useNames();
  const comments = useComments(provision);
  const amendments = useAmendments(provision);
  const positions = usePositions(provision);
  const [tab, setTab] = useState('comments');
  const items = [
    {
      id: 'comments',
      label: t('panel.comments'),
      badge: comments.length,
      content: <CommentList provision={provision} />,
    },
    {
      id: 'amendments',
      label: t('panel.amendments'),
      badge: amendments.length,
      content: <AmendmentList provision={provision} />,
    },
    {
      id: 'positions',
      label: t('positions.tab'),
      badge: positions.length,
      content: <PositionList provision={provision} />,
    },
    { id: 'history', label: t('panel.history'), content: <HistoryList provision={provision} /> },
  ];
  return (
    <Stack gap="tight">
      <h2 className="text-panel-title">{names.provision(provision)}</h2>
      <p className="text-hint">
        {t('panel.stems')} <SourceLink source={provision.source} />
      </p>
      <CitedInstruments keys={provision.instruments} />
      <Tabs label={t('panel.label')} items={items} selected={tab} onSelect={setTab} />
    </Stack>
  );
}
