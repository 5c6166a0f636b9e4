import type { ReactElement } from 'react';
import { Announcer } from '../ui/feedback/announcer';
import { Toasts } from '../ui/feedback/toasts';
import { Page } from '../ui/layout/page';
import { Stack } from '../ui/layout/stack';
import { ActionSamples } from './action-samples';
import { DataSamples } from './data-samples';
import { DocumentSamples } from './document-samples';
import { FeedbackSamples } from './feedback-samples';
import { FormSamples } from './form-samples';
import { OverlaySamples } from './overlay-samples';

/** Every component of the kit on one page. */
export function KitPage(): ReactElement {
  return (
    <main>
      <Page
        eyebrow="Interface"
        title="The kit"
        lead="Every component in its states: for those who build pages, and for looking at both themes."
      >
        <Stack gap="loose">
          <ActionSamples />
          <FormSamples />
          <FeedbackSamples />
          <DataSamples />
          <DocumentSamples />
          <OverlaySamples />
        </Stack>
      </Page>
      <Toasts />
      <Announcer />
    </main>
  );
}
