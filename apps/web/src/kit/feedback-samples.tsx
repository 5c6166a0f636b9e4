import type { ReactElement } from 'react';
import { Button } from '../ui/actions/button';
import { Banner } from '../ui/feedback/banner';
import { EmptyState } from '../ui/feedback/empty-state';
import { ErrorState } from '../ui/feedback/error-state';
import { ProgressBar } from '../ui/feedback/progress-bar';
import { Skeleton } from '../ui/feedback/skeleton';
import { Spinner } from '../ui/feedback/spinner';
import { toast } from '../ui/feedback/toasts';
import { Card } from '../ui/layout/card';
import { Row } from '../ui/layout/stack';

export function FeedbackSamples(): ReactElement {
  return (
    <Card title="Feedback">
      <Banner title="Round two is open">Until 14 November, 18:00 in Geneva.</Banner>
      <Banner tone="success">Received under number D.1.</Banner>
      <Banner tone="warning" actions={<Button size="small">Look</Button>}>
        The text has changed since you began.
      </Banner>
      <Banner tone="danger" title="Not sent" isUrgent={false}>
        Your words are kept here.
      </Banner>
      <ProgressBar label="Reading the record" value={62} />
      <ProgressBar label="Waiting for the others" />
      <Skeleton />
      <Row>
        <Spinner delay={0} />
        <Button
          onPress={() => toast('Received under number D.1.', 'success', { label: 'Undo', onPress: () => undefined })}
        >
          Show a notice
        </Button>
      </Row>
      <EmptyState title="No amendments yet" icon="pencil" actions={<Button variant="primary">Go to the text</Button>}>
        Select words in the text and propose others.
      </EmptyState>
      <ErrorState title="The list could not be loaded" kept="Nothing you typed is lost." onRetry={() => undefined}>
        Check your connection and try again.
      </ErrorState>
    </Card>
  );
}
