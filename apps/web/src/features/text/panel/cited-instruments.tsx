import type { Instrument, State } from '@concord/procedure';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { citationsOf, sourcePlace } from '../../../shared/consultation/text/source';
import {
  useConsultation,
  useConsultationInfo,
  useConsultationState,
} from '../../../shared/consultation/use-consultation';
import { useNames } from '../../../shared/consultation/use-names';
import { paths } from '../../../lib/paths';
import { Button } from '../../../ui/actions/button';
import { Link } from '../../../ui/actions/link';
import { Dialog } from '../../../ui/overlays/dialog';

const instrumentsOf = (state: State): State['instruments'] => state.instruments;

function InstrumentDialog({ instrument, onClose }: { instrument: Instrument; onClose: () => void }): ReactElement {
  const { t } = useTranslation('text');
  const state = useConsultation();
  const { id } = useConsultationInfo();
  const names = useNames();
  const cited = citationsOf(state).get(instrument.key) ?? [];
  const isDraft = (document: string) => state.documents.get(document)?.kind === 'draft';
  const placeOf = (block: string): string => {
    const { paragraph, item } = sourcePlace(state, block) ?? { paragraph: null, item: null };
    if (paragraph === null) return t('instrument.passage');
    return item === null ? t('source.paragraph', { paragraph }) : t('source.item', { paragraph, item });
  };
  return (
    <Dialog isOpen onClose={onClose} title={names.localised(instrument.titles)} size="small">
      <p className="text-hint">
        {t(`instrument.${instrument.kind}`)}
        {instrument.number === null ? '' : ` ${t('instrument.number', { number: instrument.number })}`}
        {`, ${instrument.year}`}
      </p>
      <h3 className="text-subtitle">{t('instrument.citedIn')}</h3>
      <ul className="text-plain-list">
        {cited.map((provision) => (
          <li key={provision.id}>
            <Link
              href={isDraft(provision.document) ? paths.text(id, provision.id) : paths.reference(id, provision.id)}
              onPress={onClose}
            >
              {isDraft(provision.document) ? names.provision(provision) : placeOf(provision.id)}
            </Link>
          </li>
        ))}
      </ul>
      <Link href={paths.reference(id, 'register')}>{t('instrument.register')}</Link>
    </Dialog>
  );
}

/** The instruments that a provision cites, each opening its line in the register. */
export function CitedInstruments({ keys }: { keys: readonly string[] }): ReactElement | null {
  const { t } = useTranslation('text');
  const names = useNames();
  const instruments = useConsultationState(instrumentsOf);
  const [open, setOpen] = useState<Instrument | null>(null);
  const cited = keys.flatMap((key) => instruments.get(key) ?? []);
  if (cited.length === 0) return null;
  return (
    <div className="text-instruments">
      <span className="text-hint">{t('instrument.cites')}</span>
      {cited.map((instrument) => (
        <Button key={instrument.key} size="small" variant="quiet" icon="scroll" onPress={() => setOpen(instrument)}>
          {names.localised(instrument.titles)}
        </Button>
      ))}
      {open === null ? null : <InstrumentDialog instrument={open} onClose={() => setOpen(null)} />}
    </div>
  );
}
