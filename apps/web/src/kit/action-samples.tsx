import type { ReactElement } from 'react';
import { Button } from '../ui/actions/button';
import { IconButton } from '../ui/actions/icon-button';
import { Link } from '../ui/actions/link';
import { MenuButton } from '../ui/actions/menu-button';
import { Toolbar } from '../ui/actions/toolbar';
import { Card } from '../ui/layout/card';
import { Row } from '../ui/layout/stack';
import { Badge, StateBadge } from '../ui/marks/badge';
import { marksInOrder } from '../ui/marks/shape';
import { ShapeMark } from '../ui/marks/shape-mark';

const nothing = (): void => undefined;
const letters = ['G', 'E', 'W', 'A', 'B', 'C', 'D', 'F'];

function Buttons(): ReactElement {
  return (
    <Row>
      <Button variant="primary" icon="plus">
        Propose
      </Button>
      <Button>Compare</Button>
      <Button variant="quiet" icon="comment">
        Comment
      </Button>
      <Button variant="danger">Withdraw</Button>
      <Button isDisabled>Not open</Button>
      <Button variant="primary" isBusy>
        Sending
      </Button>
      <Button size="small">Small</Button>
      <Button size="large" variant="primary">
        Large
      </Button>
    </Row>
  );
}

function Tools(): ReactElement {
  return (
    <Toolbar label="Sample toolbar">
      <IconButton icon="undo" label="Take back" onPress={nothing} />
      <IconButton icon="download" label="Download" onPress={nothing} />
      <MenuButton
        label="More"
        items={[
          { id: 'one', label: 'Print', icon: 'document', description: 'As the reader sees it' },
          { id: 'two', label: 'Withdraw', icon: 'cross', tone: 'danger' },
          { id: 'three', label: 'Not now', isDisabled: true },
        ]}
      />
      <Link href="#somewhere">A link</Link>
      <Link appearance="button" href="#somewhere">
        Link as button
      </Link>
    </Toolbar>
  );
}

function Marks(): ReactElement {
  return (
    <>
      <Row>
        {marksInOrder.map((mark, index) => (
          <ShapeMark key={mark.shape} {...mark} letter={letters[index] ?? ''} label={mark.shape} size="large" />
        ))}
        {(['solid', 'outline', 'dot', 'faint'] as const).map((fill) => (
          <ShapeMark key={fill} shape="square" tone={2} fill={fill} label={fill} />
        ))}
      </Row>
      <Row gap="tight">
        <Badge>12</Badge>
        <Badge tone={1}>Group one</Badge>
        <Badge tone={2}>Group two</Badge>
        <Badge tone={3}>Group three</Badge>
        <StateBadge>Draft</StateBadge>
        <StateBadge tone="info">Received</StateBadge>
        <StateBadge tone="progress">Under discussion</StateBadge>
        <StateBadge tone="success">Adopted</StateBadge>
        <StateBadge tone="warning">Stale</StateBadge>
        <StateBadge tone="danger">Rejected</StateBadge>
      </Row>
    </>
  );
}

export function ActionSamples(): ReactElement {
  return (
    <Card title="Acts and marks">
      <Buttons />
      <Tools />
      <Marks />
    </Card>
  );
}
