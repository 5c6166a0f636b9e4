import { z } from 'zod';
import type { Endpoint } from './endpoint';

const dossier = '/consultations/:consultation/dossier';

/** The dossier of a consultation as files; `?language=en|fr|es` chooses that of the headings. */
export const dossierEndpoints = {
  readDossierHtml: {
    method: 'GET',
    path: `${dossier}/html`,
    summary: 'The dossier as one accessible HTML file, in ?language=',
    answer: z.string(),
  },
  readDossierPdf: {
    method: 'GET',
    path: `${dossier}/pdf`,
    summary: 'The dossier as tagged PDF, in ?language=',
    answer: z.string(),
  },
  readBundle: {
    method: 'GET',
    path: `${dossier}/bundle`,
    summary: 'The dossier with the record, checkpoint and proofs, as a zip that verifies without this server',
    answer: z.string(),
  },
  readBundlePolicy: {
    method: 'GET',
    path: `${dossier}/policy`,
    summary: 'The keys of this installation under which a bundle is verified, as a C2SP tlog-policy',
    answer: z.string(),
  },
} as const satisfies Readonly<Record<string, Endpoint>>;
