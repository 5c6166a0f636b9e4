import type { FoundConsultationCommand } from '@concord/contracts';
import type { Body } from '@concord/procedure';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { foundConsultation } from '../../consultations/found-consultation';
import { Readers } from '../../platform/database/data-sources';
import { Installation } from '../../platform/database/installation';
import { refusal, type Refusal } from '../../platform/http/problem';
import { textHash } from '../../platform/text-hash';
import { Projections } from '../../records/projections';
import { Recorder } from '../../records/recorder';
import { bodyOf, inLanguages } from '../bodies/bodies.queries';
import { fault, faulty } from '../faults';
import { registeredDelegations, registeredMembers } from '../members/register.queries';
import { OfficeActs } from '../office-acts';
import { officeFact } from '../office-facts';
import { compositionOf, type Composition, type Officer } from './composition';
import { firstText, type FirstText } from './first-text';

/** The office founds a consultation: its text as reviewed, its mandate, and everybody of the register. */
@Injectable()
export class FoundByOffice {
  constructor(
    @Inject(Readers) private readonly readers: Readers,
    @Inject(Recorder) private readonly recorder: Recorder,
    @Inject(Projections) private readonly projections: Projections,
    @Inject(OfficeActs) private readonly acts: OfficeActs,
    @Inject(Installation) private readonly installation: Installation,
  ) {}

  /**
   * First the consultation, then the installation's note of it. Both take the ids that the client made: a command that
   * broke off between the two is finished by sending it again.
   */
  async found(account: string, command: FoundConsultationCommand): Promise<{ consultation: string } | Refusal> {
    const prepared = await this.prepare(command);
    if ('ok' in prepared) return prepared;
    const { body, text, composition } = prepared;
    const { consultation: id, mandate, title } = command;
    const founded = await foundConsultation(this.recorder, this.projections, {
      consultation: {
        ...{ id, title: inLanguages(title, body.languages), state: 'meeting', mandate, body },
        demonstration: this.installation.isDemonstration,
      },
      ...composition,
      ...{ instruments: text.instruments, documents: [text.document], provisions: text.provisions },
      ...{ revisions: text.revisions, rounds: [], sittings: [] },
    });
    if (!founded.ok) return founded;
    const content = { consultation: id, title, mandate, texts: command.texts.map(({ source }) => textHash(source)) };
    const noted = await this.acts.perform({ actor: account, commandId: command.commandId, content }, () =>
      Promise.resolve({ facts: [officeFact('consultation.founded', { consultation: id })], answer: null }),
    );
    return noted.ok ? { consultation: id } : noted;
  }

  private prepare(command: FoundConsultationCommand): Promise<Prepared | Refusal> {
    return this.readers.transaction('REPEATABLE READ', async (manager) => {
      const body = await bodyOf(manager);
      if (body === null) return refusal('body.missing');
      const composition = await wholeComposition(manager);
      if (composition.delegates.length < 2) return refusal('founding.nobody');
      const { texts, title } = command;
      const languages = texts.map(({ language }) => language);
      const faults = [
        ...body.languages
          .filter((language) => title[language] === undefined)
          .map((language) => fault(`title.${language}`, 'founding.nameMissing', { language })),
        ...languages.flatMap((language, at) => [
          ...(body.languages.includes(language)
            ? []
            : [fault(`texts.${at}.language`, 'founding.languageNotOfBody', { language })]),
          ...(languages.indexOf(language) < at ? [fault(`texts.${at}.language`, 'founding.languageTwice')] : []),
        ]),
      ];
      const read = firstText(texts, inLanguages(title, body.languages));
      if (!read.ok || faults.length > 0) return faulty([...faults, ...(read.ok ? [] : read.faults)]);
      return { body, composition, text: read.text };
    });
  }
}

interface Prepared {
  readonly body: Body;
  readonly composition: Composition;
  readonly text: FirstText;
}

async function wholeComposition(manager: EntityManager): Promise<Composition> {
  return compositionOf(
    await registeredDelegations(manager),
    await registeredMembers(manager),
    await officersOf(manager),
  );
}

/** Accounts of the office that are in no register: they run the rounds. */
export function officersOf(manager: EntityManager): Promise<Officer[]> {
  return manager.query(
    `SELECT a.id::text AS account, a.name FROM accounts a
     WHERE a.office_granted_at IS NOT NULL AND a.disabled_at IS NULL
       AND NOT EXISTS (SELECT FROM registered_members m WHERE m.account_id = a.id) ORDER BY a.id`,
  );
}
