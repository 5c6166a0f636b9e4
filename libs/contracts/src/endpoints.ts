import { z } from 'zod';
import type { Endpoint } from './endpoint';
import { receiptSchema } from './commands/act';
import * as amendments from './commands/amendments';
import * as comments from './commands/comments';
import * as demonstration from './commands/demonstration';
import * as divisions from './commands/divisions';
import { statePositionSchema } from './commands/positions';
import * as rounds from './commands/rounds';
import * as sittings from './commands/sittings';
import { dossierEndpoints } from './dossier-endpoints';
import { installationEndpoints } from './installation-endpoints';
import { ownBallotsSchema, turnoutSchema } from './views/divisions';
import { amendmentRelationsSchema } from './views/relations';
import { consultationListSchema, snapshotSchema } from './views/snapshot';

const act = (path: string, summary: string, body: z.ZodType): Endpoint => ({
  method: 'POST',
  path: `/consultations/:consultation${path}`,
  summary,
  body,
  answer: receiptSchema,
});

/** Every command and view of the features, once: the OpenAPI document and the drift test are made from this table. */
export const endpoints = {
  listConsultations: {
    method: 'GET',
    path: '/consultations',
    summary: 'The consultations that the reader takes part in',
    answer: consultationListSchema,
  },
  readConsultation: {
    method: 'GET',
    path: '/consultations/:consultation',
    summary: 'All that the reader may read, with the heads of the logs that it stands for',
    answer: snapshotSchema,
  },
  openRound: act('/rounds', 'Open the next round', rounds.openRoundSchema),
  reopenRound: act('/rounds/:round/reopen', 'Reopen a closed round, with a reason', rounds.reopenRoundSchema),
  extendRound: act('/rounds/:round/extend', 'Extend an open round', rounds.extendRoundSchema),
  closeRound: act('/rounds/:round/close', 'Close a round', rounds.closeRoundSchema),
  makeComment: act('/comments', 'Comment for the group or officially', comments.makeCommentSchema),
  withdrawComment: act('/comments/:comment/withdraw', 'Withdraw a comment', comments.withdrawCommentSchema),
  disposeComment: act('/comments/:comment/dispose', 'Give a comment its disposition', comments.disposeCommentSchema),
  prepareAmendment: act(
    '/prepared-amendments',
    'Prepare an amendment for the group',
    amendments.prepareAmendmentSchema,
  ),
  submitAmendment: act('/amendments', 'Submit an amendment officially', amendments.submitAmendmentSchema),
  readAmendmentRelations: {
    method: 'GET',
    path: '/consultations/:consultation/amendment-relations',
    summary: 'How the open amendments stand to each other, and the order in which they are considered',
    answer: amendmentRelationsSchema,
  },
  secondAmendment: act('/amendments/:amendment/second', 'Second an amendment', amendments.secondAmendmentSchema),
  receiveAmendment: act(
    '/amendments/:amendment/receive',
    'Receive an amendment and number it',
    amendments.receiveAmendmentSchema,
  ),
  returnAmendment: act(
    '/amendments/:amendment/return',
    'Return an amendment for clarification',
    amendments.returnAmendmentSchema,
  ),
  resubmitAmendment: act(
    '/amendments/:amendment/resubmit',
    'Submit again what was returned',
    amendments.resubmitAmendmentSchema,
  ),
  restateAmendment: act(
    '/amendments/:amendment/restate',
    'Write an amendment anew after the text changed',
    amendments.restateAmendmentSchema,
  ),
  declareFallen: act(
    '/amendments/:amendment/fallen',
    'Declare that an amendment fell by another decision',
    amendments.declareFallenSchema,
  ),
  translateAmendment: act(
    '/amendments/:amendment/translate',
    'Add the operation in further languages',
    amendments.translateAmendmentSchema,
  ),
  publishAmendment: act('/amendments/:amendment/publish', 'Publish an amendment', amendments.publishAmendmentSchema),
  callAmendment: act('/amendments/:amendment/call', 'Call an amendment', amendments.callAmendmentSchema),
  moveAmendment: act('/amendments/:amendment/move', 'Move an amendment', amendments.moveAmendmentSchema),
  declareNotMoved: act(
    '/amendments/:amendment/not-moved',
    'Declare that an amendment is not moved',
    amendments.declareNotMovedSchema,
  ),
  withdrawAmendment: act(
    '/amendments/:amendment/withdraw',
    'Withdraw an amendment',
    amendments.withdrawAmendmentSchema,
  ),
  statePosition: act('/positions', 'State a side’s position on a provision, or revise it', statePositionSchema),
  scheduleSitting: act('/sittings', 'Schedule a sitting', sittings.scheduleSittingSchema),
  openSitting: act('/sittings/:sitting/open', 'Open a sitting', sittings.openSittingSchema),
  suspendSitting: act('/sittings/:sitting/suspend', 'Suspend a sitting', sittings.suspendSittingSchema),
  resumeSitting: act('/sittings/:sitting/resume', 'Resume a sitting', sittings.resumeSittingSchema),
  closeSitting: act('/sittings/:sitting/close', 'Close a sitting', sittings.closeSittingSchema),
  checkIn: act('/sittings/:sitting/check-in', 'Register presence', sittings.checkInSchema),
  callProvision: act('/sittings/:sitting/call-provision', 'Call a provision to be put', sittings.callProvisionSchema),
  announceDivision: act('/divisions', 'Announce a division', divisions.announceDivisionSchema),
  openDivision: act('/divisions/:division/open', 'Open a division', divisions.openDivisionSchema),
  castBallot: act('/divisions/:division/ballots', 'Cast a ballot', divisions.castBallotSchema),
  closeDivision: act('/divisions/:division/close', 'Close a division', divisions.closeDivisionSchema),
  annulDivision: act('/divisions/:division/annul', 'Annul a division', divisions.annulDivisionSchema),
  readOwnBallots: {
    method: 'GET',
    path: '/consultations/:consultation/divisions/:division/ballots/own',
    summary: 'The reader’s own lines on the roll and ballots',
    answer: ownBallotsSchema,
  },
  readTurnout: {
    method: 'GET',
    path: '/consultations/:consultation/divisions/:division/turnout',
    summary: 'How many of each group have voted',
    answer: turnoutSchema,
  },
  listDemonstrationPersons: {
    method: 'GET',
    path: '/demonstration/persons',
    summary: 'The demonstration persons that one can sign in as',
    answer: demonstration.demonstrationPersonsSchema,
  },
  signInAsDemonstrationPerson: {
    method: 'POST',
    path: '/demonstration/session',
    summary: 'Sign in as a demonstration person',
    body: demonstration.demonstrationSignInSchema,
    answer: z.object({ signedIn: z.literal(true) }),
  },
  playTheRoom: {
    method: 'POST',
    path: '/demonstration/room',
    summary: 'Let the rest of the demonstration room act',
    body: demonstration.roomSchema,
    answer: demonstration.roomAnswerSchema,
  },
  ...dossierEndpoints,
  ...installationEndpoints,
} as const satisfies Readonly<Record<string, Endpoint>>;

export type EndpointName = keyof typeof endpoints;
