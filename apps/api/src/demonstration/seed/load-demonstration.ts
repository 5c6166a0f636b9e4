import { Inject, Injectable } from '@nestjs/common';
import { foundConsultation } from '../../consultations/found-consultation';
import { Clock } from '../../platform/config/clock';
import { insertRows } from '../../platform/database/insert-rows';
import { Writers } from '../../platform/database/data-sources';
import { Installation } from '../../platform/database/installation';
import { Projections } from '../../records/projections';
import { Recorder } from '../../records/recorder';
import { emailOf } from '../demonstration-persons';
import type { SeededPerson } from './composition';
import type { DemonstrationData } from './demonstration-data';
import { demonstrationFounding } from './demonstration-founding';

export type Loaded =
  | { readonly ok: true; readonly already: boolean; readonly consultation: string }
  | { readonly ok: false; readonly code: string };

/** Loads the demonstration once into an empty installation; a real one refuses it. */
@Injectable()
export class LoadDemonstration {
  constructor(
    @Inject(Writers) private readonly writers: Writers,
    @Inject(Recorder) private readonly recorder: Recorder,
    @Inject(Projections) private readonly projections: Projections,
    @Inject(Installation) private readonly installation: Installation,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async load(data: DemonstrationData, say: (line: string) => void): Promise<Loaded> {
    if (!this.installation.isDemonstration) return { ok: false, code: 'demonstration.off' };
    const loaded = await this.loaded();
    if (loaded !== null) return { ok: true, already: true, consultation: loaded };
    say('reading the 2004 text and the draft framework');
    const { founding, persons } = demonstrationFounding(data, this.clock.now());
    const { provisions, delegates, consultation } = founding;
    say(`${provisions.length} blocks of text, ${delegates.length} persons`);
    await this.makeAccounts(persons);
    const founded = await foundConsultation(this.recorder, this.projections, founding);
    if (!founded.ok) return founded;
    return { ok: true, already: false, consultation: consultation.id };
  }

  private async loaded(): Promise<string | null> {
    const [row]: { id: string }[] = await this.writers.query(
      'SELECT id::text AS id FROM consultations WHERE demonstration ORDER BY id LIMIT 1',
    );
    return row?.id ?? null;
  }

  /** Accounts that a load which did not end has left are of nobody, and give their addresses to these. */
  private async makeAccounts(persons: readonly SeededPerson[]): Promise<void> {
    const accounts = persons.map(({ person, account }) => ({
      ...{ id: account, email: emailOf(person.key), name: person.name, password_hash: null, language: 'en' },
      ...{ disabled_at: null, created_at: this.clock.now().toISOString() },
    }));
    await this.writers.transaction(async (manager) => {
      await manager.query(
        `DELETE FROM accounts WHERE email = ANY($1::text[])
           AND NOT EXISTS (SELECT 1 FROM delegates d WHERE d.account_id = accounts.id)`,
        [accounts.map(({ email }) => email)],
      );
      await insertRows(manager, 'accounts', accounts);
    });
  }
}
