import { render } from '@testing-library/react';
import { axe } from 'jest-axe';
import type { ReactElement } from 'react';
import { I18nextProvider } from 'react-i18next';
import { languages } from '../lib/preferences';
import { specI18n } from '../lib/spec/spec-texts';
import { ActionSamples } from './action-samples';
import { DataSamples } from './data-samples';
import { DocumentSamples } from './document-samples';
import { FeedbackSamples } from './feedback-samples';
import { FormSamples } from './form-samples';
import { OverlaySamples } from './overlay-samples';

const samples: readonly [string, () => ReactElement][] = [
  ['acts and marks', ActionSamples],
  ['forms', FormSamples],
  ['feedback', FeedbackSamples],
  ['data', DataSamples],
  ['documents', DocumentSamples],
  ['windows', OverlaySamples],
];

describe.each(samples)('the kit: %s', (_, Samples) => {
  it.each(languages)('is accessible, in %s', async (language) => {
    const texts = await specI18n(language);
    const { container, unmount } = render(
      <I18nextProvider i18n={texts}>
        <main>
          <h1>Kit</h1>
          <Samples />
        </main>
      </I18nextProvider>,
    );
    const page = container.innerHTML;
    unmount();
    const { violations } = await axe(page);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  });
});
