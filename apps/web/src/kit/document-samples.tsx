import type { ReactElement } from 'react';
import { Button } from '../ui/actions/button';
import { DocumentText, NumberedBlock } from '../ui/document/document-text';
import { Redline } from '../ui/document/redline';
import { Card } from '../ui/layout/card';
import { PageWithPanel } from '../ui/layout/page-with-panel';
import { Stack } from '../ui/layout/stack';
import { Badge, StateBadge } from '../ui/marks/badge';
import { Disclosure } from '../ui/overlays/disclosure';
import { Tabs } from '../ui/overlays/tabs';

function Notes(): ReactElement {
  return (
    <Card title="Notes">
      <Tabs
        label="Notes"
        items={[
          { id: 'comments', label: 'Comments', badge: 3, content: <p>Three remarks on this paragraph.</p> },
          { id: 'history', label: 'History', content: <p>Two revisions.</p> },
          { id: 'source', label: 'Source', content: <p>A sentence of an older text.</p> },
        ]}
      />
      <Disclosure title="Where it comes from">
        <p>From the reference text.</p>
      </Disclosure>
    </Card>
  );
}

export function DocumentSamples(): ReactElement {
  return (
    <PageWithPanel
      asideLabel="Outline"
      aside={
        <Stack gap="tight">
          <Badge>1</Badge>
          <Badge>2</Badge>
        </Stack>
      }
      panelLabel="Notes"
      panel={<Notes />}
    >
      <NumberedBlock
        number="7."
        heading="Fair recruitment"
        isCurrent
        notes={
          <>
            <StateBadge tone="progress">Open</StateBadge>
            <Button size="small" variant="quiet" icon="comment">
              3
            </Button>
          </>
        }
      >
        <DocumentText>
          Fees and costs of recruitment are not borne by those who are recruited. Agencies are licensed, and the licence
          is taken away from those who break this rule, whatever the country in which they are established.
        </DocumentText>
      </NumberedBlock>
      <NumberedBlock number="8." heading="Information before leaving">
        <Redline
          marks={[
            { op: 'equal', text: 'Everybody who leaves ' },
            { op: 'delete', text: 'may be' },
            { op: 'insert', text: 'is' },
            { op: 'equal', text: ' told, in a language they understand' },
            { op: 'insert', text: ' and at no cost' },
            { op: 'equal', text: ', what awaits them: the work, its pay, and where to turn for help.' },
          ]}
        />
      </NumberedBlock>
    </PageWithPanel>
  );
}
