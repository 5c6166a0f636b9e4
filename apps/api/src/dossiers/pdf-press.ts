import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { InterfaceLanguage } from '@concord/contracts';
import { type Pack, type PdfResult, renderPdf } from '@concord/publishing';
import { Injectable } from '@nestjs/common';

/** Beside the built server; a server run from its sources has none. */
const thread = (): string => join(dirname(process.argv[1] ?? '.'), 'draw-pdf.mjs');

/** Draws dossiers as PDF beside the work of the server, in a thread for each: what goes wrong there ends that thread alone. */
@Injectable()
export class PdfPress {
  /** @throws Error if the compiler refuses or its thread ends early. */
  async draw(pack: Pack, language: InterfaceLanguage): Promise<Uint8Array> {
    const drawn = existsSync(thread()) ? await inThread(pack, language) : await renderPdf(pack, language);
    if (!drawn.ok) throw new Error(`no PDF: ${drawn.reason}`);
    return drawn.pdf;
  }
}

function inThread(pack: Pack, language: InterfaceLanguage): Promise<PdfResult> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(thread(), { workerData: { pack, language } });
    worker.once('message', resolve);
    worker.once('error', reject);
    // After a message this changes nothing.
    worker.once('exit', (code) => reject(new Error(`the thread that draws a PDF ended with ${code}`)));
  });
}
