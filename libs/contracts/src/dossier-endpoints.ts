import { z } from 'zod';
import type { Endpoint } from './endpoint';
import { dossierSchema } from './views/dossier';

const dossier = '/consultations/:consultation/dossier';

/** The dossier of a consultation, to read and as files; `?language=en|fr|es` chooses that of the headings. */
export const dossierEndpoints = {
  readDossier: {
    method: 'GET',
    path: dossier,
    summary: 'The dossier as it is read on the page, in ?language=',
    answer: dossierSchema,
  },
  readDossierHtml: {
    method: 'GET',
    path: `${dossier}/html`,
    summary: 'The dossier as one accessible HTML file, in ?language=',
    answer: z.string(),
    answerType: 'text/html',
  },
  readDossierPdf: {
    method: 'GET',
    path: `${dossier}/pdf`,
    summary: 'The dossier as tagged PDF, in ?language=',
    answer: z.string(),
    answerType: 'application/pdf',
  },
  readBundle: {
    method: 'GET',
    path: `${dossier}/bundle`,
    summary: 'The dossier with the record, checkpoint and proofs, as a zip that verifies without this server',
    answer: z.string(),
    answerType: 'application/zip',
  },
  readBundlePolicy: {
    method: 'GET',
    path: `${dossier}/policy`,
    summary: 'The keys of this installation under which a bundle is verified, as a C2SP tlog-policy',
    answer: z.string(),
    answerType: 'text/plain',
  },
} as const satisfies Readonly<Record<string, Endpoint>>;
