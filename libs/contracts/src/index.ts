// What crosses the wire: schemas of commands, views, live frames and refusals, with the types inferred from them.
export { idSchema, instantSchema, languageSchema, localisedSchema, votesSchema } from './primitives';
export { actSchema, receiptSchema } from './commands/act';
export type { Act, ActReceipt } from './commands/act';
export { operationSchema, operationsSchema, textRangeSchema } from './commands/text-range';
export { closeRoundSchema, extendRoundSchema, openRoundSchema, reopenRoundSchema } from './commands/rounds';
export type { ExtendRoundCommand, OpenRoundCommand, ReopenRoundCommand } from './commands/rounds';
export { disposeCommentSchema, makeCommentSchema, withdrawCommentSchema } from './commands/comments';
export type { DisposeCommentCommand, MakeCommentCommand } from './commands/comments';
export {
  callAmendmentSchema,
  declareNotMovedSchema,
  moveAmendmentSchema,
  prepareAmendmentSchema,
  publishAmendmentSchema,
  receiveAmendmentSchema,
  declareFallenSchema,
  resubmitAmendmentSchema,
  restateAmendmentSchema,
  returnAmendmentSchema,
  secondAmendmentSchema,
  submitAmendmentSchema,
  translateAmendmentSchema,
  withdrawAmendmentSchema,
} from './commands/amendments';
export type {
  PrepareAmendmentCommand,
  PublishAmendmentCommand,
  ResubmitAmendmentCommand,
  ReturnAmendmentCommand,
  SubmitAmendmentCommand,
  TranslateAmendmentCommand,
} from './commands/amendments';
export { statePositionSchema } from './commands/positions';
export type { StatePositionCommand } from './commands/positions';
export {
  callProvisionSchema,
  checkInSchema,
  closeSittingSchema,
  openSittingSchema,
  resumeSittingSchema,
  scheduleSittingSchema,
  suspendSittingSchema,
} from './commands/sittings';
export type { CallProvisionCommand, CheckInCommand, ScheduleSittingCommand } from './commands/sittings';
export {
  annulDivisionSchema,
  announceDivisionSchema,
  castBallotSchema,
  choiceSchema,
  closeDivisionSchema,
  openDivisionSchema,
} from './commands/divisions';
export type {
  AnnounceDivisionCommand,
  AnnulDivisionCommand,
  CastBallotCommand,
  OpenDivisionCommand,
} from './commands/divisions';
export {
  demonstrationPersonsSchema,
  demonstrationSignInSchema,
  moodSchema,
  roomAnswerSchema,
  roomSchema,
} from './commands/demonstration';
export type { DemonstrationPersons, Mood, RoomCommand } from './commands/demonstration';
export {
  acceptInvitationSchema,
  correctMemberSchema,
  establishBodySchema,
  foundConsultationSchema,
  importMembersSchema,
  issueInvitationsSchema,
  lookAtInvitationSchema,
  newPasswordSchema,
  officeActSchema,
  previewMembersSchema,
  registerDelegationSchema,
  registerMemberSchema,
  registeredKinds,
  removeMemberSchema,
  reviewTextSchema,
  revokeInvitationSchema,
  shortestPassword,
  signInNameSchema,
} from './commands/installation';
export type {
  AcceptInvitation,
  CorrectMemberCommand,
  EstablishBodyCommand,
  FoundConsultationCommand,
  ImportMembersCommand,
  IssueInvitationsCommand,
  MailSetting,
  OfficeAct,
  RegisterDelegationCommand,
  RegisterMemberCommand,
  RemoveMemberCommand,
  RevokeInvitationCommand,
  TypedMember,
} from './commands/installation';
export { installationViewSchema, invitationLinksSchema, invitationSchema } from './views/installation';
export {
  memberCorrectedSchema,
  membersAddedSchema,
  membersPreviewSchema,
  textReviewSchema,
} from './views/installation';
export type {
  Fault,
  InstallationView,
  InvitationLinks,
  InvitationView,
  MemberCorrected,
  MembersPreview,
  RegisteredMember,
  TextReview,
} from './views/installation';
export { bodySchema, capacitySchema, consultationSchema, delegateSchema, delegationSchema } from './views/composition';
export { roundSchema, ruleSetSchema, sittingSchema } from './views/composition';
export { documentSchema, instrumentSchema, provisionSchema, revisionSchema } from './views/text';
export { amendmentSchema, commentSchema, positionSchema, preparedAmendmentSchema } from './views/proposals';
export { divisionSchema, ownBallotsSchema, resultSchema, turnoutSchema } from './views/divisions';
export type { OwnBallots, Turnout } from './views/divisions';
export { amendmentRelationsSchema } from './views/relations';
export type { AmendmentRelationsView } from './views/relations';
export { dossierSchema } from './views/dossier';
export type { DossierView } from './views/dossier';
export {
  consultationListSchema,
  logHeadSchema,
  snapshotSchema,
  stateOfSnapshot,
  tablesOfState,
} from './views/snapshot';
export type { ConsultationList, LogHead, Snapshot } from './views/snapshot';
export { figureSchema, frameSchema, payloadSchema, readFact, subscribeSchema } from './live';
export type { Figure, Frame, Payload, ReadFact } from './live';
export { problemSchema } from './problem';
export type { Problem } from './problem';
export { endpoints } from './endpoints';
export type { EndpointName } from './endpoints';
export type { Endpoint } from './endpoint';
export { platformEndpoints } from './platform-endpoints';
export { refusalSentence } from './refusals/sentence';
export type { SentenceParams } from './refusals/sentence';
export type { ServerRefusalCode, SpokenCode } from './refusals/codes';
export type { InstallationRefusalCode } from './refusals/installation';
export { interfaceLanguages, termsIn } from './terms/terms-in';
export type { InterfaceLanguage } from './terms/terms-in';
export type { Terms } from './terms/terms';
export { openApiDocument } from './openapi';
