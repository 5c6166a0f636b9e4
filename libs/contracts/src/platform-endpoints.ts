import type { Endpoint } from './endpoint';
import * as records from './views/records';
import * as session from './views/session';

const log = '/consultations/:consultation/logs/:log';

/** What the platform and the record answer; the features' own stand in `endpoints.ts`. */
export const platformEndpoints = {
  readSession: { method: 'GET', path: '/session', summary: 'Who is signed in', answer: session.sessionSchema },
  signIn: {
    method: 'POST',
    path: '/session',
    summary: 'Sign in with e-mail and password',
    body: session.signInSchema,
    answer: session.signedInSchema,
  },
  signOut: { method: 'DELETE', path: '/session', summary: 'Sign out here', answer: session.nothingSchema },
  chooseLanguage: {
    method: 'PATCH',
    path: '/session/language',
    summary: 'Keep the language of the account',
    body: session.chosenLanguageSchema,
    answer: session.nothingSchema,
  },
  listSessions: {
    method: 'GET',
    path: '/sessions',
    summary: 'Where the account is signed in',
    answer: session.sessionListSchema,
  },
  signOutEverywhere: {
    method: 'DELETE',
    path: '/sessions',
    summary: 'Sign out everywhere',
    answer: session.nothingSchema,
  },
  endSession: {
    method: 'DELETE',
    path: '/sessions/:sessionId',
    summary: 'End one session of the account',
    answer: session.nothingSchema,
  },
  readHealth: { method: 'GET', path: '/health', summary: 'The process lives', answer: session.healthSchema },
  readReadiness: { method: 'GET', path: '/health/ready', summary: 'Both pools answer', answer: session.healthSchema },
  readKeys: {
    method: 'GET',
    path: '/keys',
    summary: 'The key of the installation log',
    answer: records.installationKeysSchema,
  },
  listLogs: {
    method: 'GET',
    path: '/consultations/:consultation/logs',
    summary: 'The logs that the reader may read',
    answer: records.logListSchema,
  },
  readEntries: { method: 'GET', path: `${log}/entries`, summary: 'A page of entries', answer: records.entryPageSchema },
  readPayloads: {
    method: 'GET',
    path: `${log}/payloads`,
    summary: 'What of that page is not erased',
    answer: records.payloadPageSchema,
  },
  readProof: {
    method: 'GET',
    path: `${log}/entries/:seq/proof`,
    summary: 'The proof of one entry against the newest checkpoint',
    answer: session.noteSchema,
  },
  readCheckpoint: {
    method: 'GET',
    path: `${log}/checkpoint`,
    summary: 'The newest signed checkpoint',
    answer: session.noteSchema,
  },
  readConsistency: {
    method: 'GET',
    path: `${log}/consistency`,
    summary: 'That a log only grew between two sizes',
    answer: records.consistencySchema,
  },
} as const satisfies Readonly<Record<string, Endpoint>>;
