import { render, screen, within } from '@testing-library/react';
import type { i18n } from 'i18next';
import { I18nextProvider } from 'react-i18next';
import { demonstration, ids } from '../../../shared/consultation/spec/demonstration';
import { TestConsultation, testRoom } from '../../../shared/consultation/spec/test-consultation';
import { specI18n } from '../../../lib/spec/spec-texts';
import { ReferenceRoom } from '../reference-page';
import { referenceView } from '../reference-view';

let texts: i18n;
beforeAll(async () => {
  texts = await specI18n('en', ['ui', 'common', 'consultation', 'reference']);
});

describe('the reference document', () => {
  it('counts what the import found', () => {
    expect(referenceView(demonstration())?.counts).toEqual({
      ...{ conclusions: 36, items: 44, areas: 1, joined: 1, parts: 0, notes: 0, instruments: 1 },
    });
  });

  it('leads from an area to the draft provision that stems from it, and lists the instruments with where they are cited', () => {
    render(
      <I18nextProvider i18n={texts}>
        <TestConsultation room={testRoom(demonstration(), ids.observer)}>
          <ReferenceRoom />
        </TestConsultation>
      </I18nextProvider>,
    );
    const link = screen.getByRole('link', { name: /Draft: 1\. Regular labour migration/ });
    expect(link.getAttribute('href')).toBe(`/consultations/${ids.consultation}/text#${ids.provision}`);
    const register = within(screen.getByRole('region', { name: 'Register of instruments' }));
    expect(register.getByText('Migration for Employment')).toBeTruthy();
    expect(register.getByRole('link', { name: /Draft, 1\./ })).toBeTruthy();
  });
});
