// A thread of its own that draws one dossier as PDF: the compiler keeps its thread busy for up to a second, in which a server answers
// nobody. Given a `Drawing`, it posts a `PdfResult` and ends.
import { parentPort, workerData } from 'node:worker_threads';
import type { InterfaceLanguage } from '@concord/contracts';
import { type Pack, renderPdf } from '@concord/publishing';

/** What the thread is started with. */
export interface Drawing {
  readonly pack: Pack;
  readonly language: InterfaceLanguage;
}

const { pack, language } = workerData as Drawing;
parentPort?.postMessage(await renderPdf(pack, language));
