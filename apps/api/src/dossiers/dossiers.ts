import { type DossierView, interfaceLanguages, type InterfaceLanguage } from '@concord/contracts';
import { formatVerifierKey } from '@concord/ledger';
import { dossierOf, makeBundle, makePack, renderHtml } from '@concord/publishing';
import type { BundleDocument, Pack, RecordSource } from '@concord/publishing';
import { Inject, Injectable } from '@nestjs/common';
import { SigningKeys } from '../records/checkpoints/signing-keys';
import { sha256 } from '../records/sha256';
import { AuditProgram } from './audit-program';
import { KeptForms } from './kept-forms';
import { PdfPress } from './pdf-press';
import { PlenaryRecord } from './plenary-record';

const keptBytes = 64 * 1024 * 1024;

interface Made {
  readonly record: RecordSource;
  readonly pack: Pack;
}

/** A form of the dossier, and how far the record went of which it was made. */
export interface DossierFile {
  readonly bytes: Uint8Array;
  readonly size: number;
}

const entriesOf = ({ plenary, envelopes }: RecordSource) => [plenary, ...envelopes].flatMap(({ entries }) => entries);
/** About as much as it takes in memory: the leaves, and the pack and values that say the same again. */
const weightOf = ({ record }: Made): number => entriesOf(record).reduce((sum, { leaf }) => sum + 4 * leaf.length, 0);

/**
 * The dossier's forms, made of the record as plenary readers hold it. Each is made once for a state of the record and kept: all
 * plenary readers get the same bytes. One is made at a time.
 */
@Injectable()
export class Dossiers {
  private readonly forms = new KeptForms(keptBytes);
  private making: Promise<unknown> = Promise.resolve();

  constructor(
    @Inject(PlenaryRecord) private readonly record: PlenaryRecord,
    @Inject(SigningKeys) private readonly keys: SigningKeys,
    @Inject(AuditProgram) private readonly program: AuditProgram,
    @Inject(PdfPress) private readonly press: PdfPress,
  ) {}

  /** As it is read on the page: JSON of a `DossierView`. */
  view(consultation: string, language: InterfaceLanguage): Promise<DossierFile> {
    return this.form(consultation, `view ${language}`, ({ pack }) => Promise.resolve(viewOf(pack, language)));
  }

  html(consultation: string, language: InterfaceLanguage): Promise<DossierFile> {
    return this.form(consultation, `html ${language}`, ({ pack }) => Promise.resolve(htmlOf(pack, language)));
  }

  pdf(consultation: string, language: InterfaceLanguage): Promise<DossierFile> {
    return this.form(consultation, `pdf ${language}`, ({ pack }) => this.press.draw(pack, language));
  }

  bundle(consultation: string): Promise<DossierFile> {
    return this.form(consultation, 'bundle', async ({ record, pack }) => {
      const { plenary } = await this.record.state(consultation);
      const manifestSigner = await this.keys.bundleSignerOf(plenary);
      const [documents, program] = [await this.documentsOf(pack), await this.program.read()];
      const made = makeBundle({ record, pack, documents, manifestSigner, program, sha256 });
      if (!made.ok) throw new Error(`no bundle: ${made.code} ${made.at}`);
      return made.zip;
    });
  }

  /** Under which keys of this installation a bundle is to be verified; an envelope's root is declared in plenary. */
  async policy(consultation: string): Promise<string> {
    const { plenary } = await this.record.state(consultation);
    const bundle = formatVerifierKey((await this.keys.bundleSignerOf(plenary)).key);
    return [`log ${await this.keys.verifierOf(plenary)}`, `log ${bundle}`, 'quorum none', ''].join('\n');
  }

  private async form(
    consultation: string,
    name: string,
    draw: (made: Made) => Promise<Uint8Array>,
  ): Promise<DossierFile> {
    const { key } = await this.record.state(consultation);
    const make = async (): Promise<DossierFile> => {
      const made = await this.forms.get(key, () => this.made(consultation), weightOf);
      return { bytes: await this.inTurn(() => draw(made)), size: made.pack.checkpoint.size };
    };
    return this.forms.get(`${key} ${name}`, make, ({ bytes }) => bytes.length);
  }

  private async made(consultation: string): Promise<Made> {
    const record = await this.record.read(consultation);
    const made = makePack(record, sha256);
    if (!made.ok) throw new Error(`no pack: ${made.at}`);
    return { record, pack: made.pack };
  }

  /** HTML in every language of the body, and PDF in its first, which goes by the plain names. */
  private async documentsOf(pack: Pack): Promise<BundleDocument[]> {
    const own = pack.consultation.body.languages;
    const [first = 'en', ...others] = interfaceLanguages.filter((language) => own.includes(language));
    const more = others.map((language) => ({ name: `dossier.${language}.html`, bytes: htmlOf(pack, language) }));
    return [
      { name: 'dossier.html', bytes: htmlOf(pack, first) },
      { name: 'dossier.pdf', bytes: await this.press.draw(pack, first) },
      ...more,
    ];
  }

  private inTurn<T>(draw: () => Promise<T>): Promise<T> {
    const drawn = this.making.then(draw);
    this.making = drawn.catch(() => undefined);
    return drawn;
  }
}

function viewOf(pack: Pack, language: InterfaceLanguage): Uint8Array {
  const { lang, title, subtitle, at, pieces } = dossierOf(pack, language);
  const view: DossierView = { lang, title, subtitle, size: pack.checkpoint.size, at, pieces };
  return Buffer.from(JSON.stringify(view));
}

const htmlOf = (pack: Pack, language: InterfaceLanguage): Uint8Array => Buffer.from(renderHtml(pack, language));
