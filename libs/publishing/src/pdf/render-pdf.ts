import type { InterfaceLanguage } from '@concord/contracts';
import { dossierOf } from '../dossier/dossier-of';
import type { Pack } from '../pack/pack';
import { template } from './template';

/** Changes drawn with lines, or written out in brackets for who listens to the file. */
export type Redline = 'drawn' | 'spoken';

/**
 * The PDF, or that the compiler refused. `standard` is `tagged` where a sign that no font here has keeps the file from conforming to
 * PDF/UA-1; it is then tagged all the same, and says so by not claiming it.
 */
export type PdfResult =
  | { readonly ok: true; readonly pdf: Uint8Array; readonly standard: 'ua-1' | 'tagged' }
  | { readonly ok: false; readonly code: 'pdf.failed'; readonly reason: string };

/** No such folder: the program reads no file, and none is there to be read. */
const emptyWorkspace = '/nonexistent/concord-empty-workspace';

type Draw = (standard: 'ua-1' | null) => PdfResult;

async function compiler(inputs: Record<string, string>, seconds: number): Promise<Draw> {
  // Late, because it is a large native module and most who use this library draw nothing.
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  const typst = NodeCompiler.create({ workspace: emptyWorkspace });
  return (standard) => {
    const options = { creationTimestamp: seconds, ...(standard === null ? {} : { pdfStandard: standard }) };
    try {
      // The package types its bytes by a Node type, which this library does without.
      const drawn: unknown = typst.pdf({ mainFileContent: template, inputs }, options);
      return { ok: true, pdf: Uint8Array.from(drawn as Iterable<number>), standard: standard ?? 'tagged' };
    } catch (error) {
      return { ok: false, code: 'pdf.failed', reason: error instanceof Error ? error.message : String(error) };
    }
  };
}

/**
 * The dossier as PDF: tagged, PDF/UA-1, dated as the record is, the same bytes twice from the same pack and fonts.
 *
 * @param language as of `renderHtml`.
 */
export async function renderPdf(
  pack: Pack,
  language: InterfaceLanguage,
  { redline = 'drawn' }: { readonly redline?: Redline } = {},
): Promise<PdfResult> {
  const dossier = dossierOf(pack, language);
  const date = dossier.at.slice(0, 10).split('-').map(Number);
  const inputs = { dossier: JSON.stringify({ ...dossier, date }), redline };
  const draw = await compiler(inputs, Math.floor(Date.parse(dossier.at) / 1000));
  const accessible = draw('ua-1');
  return accessible.ok ? accessible : draw(null);
}
