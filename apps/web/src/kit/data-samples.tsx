import type { ReactElement } from 'react';
import { Countdown } from '../ui/data/countdown';
import { DateTime, RelativeTime } from '../ui/data/date-time';
import { Figures } from '../ui/data/figures';
import { Seats, type SeatBlock } from '../ui/data/seats';
import { StackedBar } from '../ui/data/stacked-bar';
import { Table } from '../ui/data/table';
import type { TableColumn } from '../ui/data/table-types';
import { EmptyState } from '../ui/feedback/empty-state';
import { Card } from '../ui/layout/card';
import { Row } from '../ui/layout/stack';
import { StateBadge } from '../ui/marks/badge';

interface Line {
  number: string;
  title: string;
  votes: number;
}

const lines: readonly Line[] = [
  { number: 'D.2', title: 'Insert “and their families” after “workers”', votes: 7321 },
  { number: 'D.10', title: 'Delete the second sentence', votes: 512 },
  { number: 'D.1', title: 'Replace “may” by “should”', votes: 11700 },
];
const columns: readonly TableColumn<Line>[] = [
  { id: 'number', label: 'Number', cell: (line) => line.number, sortBy: (line) => line.number, isNarrow: true },
  { id: 'title', label: 'Proposal', cell: (line) => line.title },
  { id: 'state', label: 'State', cell: () => <StateBadge tone="progress">Called</StateBadge>, isNarrow: true },
  {
    id: 'votes',
    label: 'Votes',
    cell: (line) => line.votes,
    sortBy: (line) => line.votes,
    align: 'end',
    isNarrow: true,
  },
];
const blocks: readonly SeatBlock[] = [
  { id: 'a', label: 'One, for', count: 60, shape: 'circle', tone: 1, letter: 'G' },
  { id: 'b', label: 'One, not voting', count: 15, shape: 'circle', tone: 1, fill: 'faint' },
  { id: 'c', label: 'Two, for', count: 20, shape: 'square', tone: 2, letter: 'E' },
  { id: 'd', label: 'Two, against', count: 19, shape: 'square', tone: 2, fill: 'outline' },
  { id: 'e', label: 'Three, abstaining', count: 8, shape: 'diamond', tone: 3, fill: 'dot' },
  { id: 'f', label: 'Three, for', count: 52, shape: 'diamond', tone: 3, letter: 'W' },
];
const parts = blocks.map(({ count, ...block }) => ({ ...block, value: count * 52 }));
/** An hour from when the page was opened. */
const until = new Date(Date.now() + 3_600_000).toISOString();

export function DataSamples(): ReactElement {
  return (
    <Card title="Data">
      <Table
        caption="Proposals"
        columns={columns}
        rows={lines}
        rowKey={(line) => line.number}
        currentKey="D.10"
        empty={<EmptyState title="Nothing here">Add a line.</EmptyState>}
      />
      <Seats title="Who voted how" blocks={blocks} blockHead="Group and vote" countHead="Seats" />
      <StackedBar title="Votes by weight" parts={parts} mark={{ value: 4680, label: 'Quorum' }} />
      <Figures
        size="large"
        items={[
          { label: 'For', value: 7540, note: 'of 11,700' },
          { label: 'Against', value: '988' },
          { label: 'Needed', value: 4265 },
        ]}
      />
      <Row>
        <Countdown until={until} label="Closes in" size="large" />
        <Countdown until={until} label="Closes in" />
        <DateTime at="2026-11-24T17:00:00.000Z" zone="Europe/Zurich" />
        <RelativeTime at={until} />
      </Row>
    </Card>
  );
}
