import {
  endpoints,
  receiptSchema,
  type Act,
  type ActReceipt,
  type AnnounceDivisionCommand,
  type AnnulDivisionCommand,
  type CallProvisionCommand,
  type CastBallotCommand,
  type CheckInCommand,
  type DisposeCommentCommand,
  type EndpointName,
  type ExtendRoundCommand,
  type MakeCommentCommand,
  type OpenDivisionCommand,
  type OpenRoundCommand,
  type PrepareAmendmentCommand,
  type PublishAmendmentCommand,
  type ReopenRoundCommand,
  type ResubmitAmendmentCommand,
  type ReturnAmendmentCommand,
  type ScheduleSittingCommand,
  type StatePositionCommand,
  type SubmitAmendmentCommand,
  type TranslateAmendmentCommand,
} from '@concord/contracts';
import type { Answer } from '../../lib/answer';
import type { Parse } from '../../lib/http';

/** What each act carries, by the name of its endpoint. */
export interface ActCommands {
  openRound: OpenRoundCommand;
  reopenRound: ReopenRoundCommand;
  extendRound: ExtendRoundCommand;
  closeRound: Act;
  makeComment: MakeCommentCommand;
  withdrawComment: Act;
  disposeComment: DisposeCommentCommand;
  prepareAmendment: PrepareAmendmentCommand;
  submitAmendment: SubmitAmendmentCommand;
  secondAmendment: Act;
  receiveAmendment: Act;
  resubmitAmendment: ResubmitAmendmentCommand;
  restateAmendment: ResubmitAmendmentCommand;
  declareFallen: Act;
  returnAmendment: ReturnAmendmentCommand;
  translateAmendment: TranslateAmendmentCommand;
  publishAmendment: PublishAmendmentCommand;
  callAmendment: Act;
  moveAmendment: Act;
  declareNotMoved: Act;
  withdrawAmendment: Act;
  statePosition: StatePositionCommand;
  scheduleSitting: ScheduleSittingCommand;
  openSitting: Act;
  suspendSitting: Act;
  resumeSitting: Act;
  closeSitting: Act;
  checkIn: CheckInCommand;
  callProvision: CallProvisionCommand;
  announceDivision: AnnounceDivisionCommand;
  openDivision: OpenDivisionCommand;
  castBallot: CastBallotCommand;
  closeDivision: Act;
  annulDivision: AnnulDivisionCommand;
}

export type ActName = keyof ActCommands & EndpointName;
/** An act's content without what every act has. */
export type ActBody<Name extends ActName> = Omit<ActCommands[Name], keyof Act>;
export type PathParams = Readonly<Record<string, string>>;

/** The address of an endpoint, its parameters filled in. A parameter that is missing is a bug. */
export function endpointPath(name: EndpointName, params: PathParams): string {
  const filled = endpoints[name].path.replace(/:(\w+)/g, (_hole, key: string) => {
    const value = params[key];
    if (value === undefined) throw new Error(`The address of ${name} needs :${key}`);
    return encodeURIComponent(value);
  });
  return `/api${filled}`;
}

export interface ActsDependencies {
  post: <T>(path: string, body: unknown, parse: Parse<T>) => Promise<Answer<T>>;
  newId: () => string;
  wait: (milliseconds: number) => Promise<void>;
}

export interface Acts {
  /** Sends until the server answers. `onWaiting` is told when an attempt found nobody. */
  send: (path: string, body: object, onWaiting?: () => void) => Promise<Answer<ActReceipt>>;
}

const pauses = [500, 1000, 2000, 4000, 8000];

/**
 * Acts on their way. The same content keeps its command id until it has a definite answer, over lost connections and over further
 * presses, so that it is done once; pressed again while under way it gets the first one's answer.
 */
export function createActs({ post, newId, wait }: ActsDependencies): Acts {
  const commandIds = new Map<string, string>();
  const underWay = new Map<string, Promise<Answer<ActReceipt>>>();

  async function perform(
    path: string,
    body: object,
    content: string,
    onWaiting?: () => void,
  ): Promise<Answer<ActReceipt>> {
    const commandId = commandIds.get(content) ?? newId();
    commandIds.set(content, commandId);
    for (let tries = 0; ; tries += 1) {
      const answer = await post(path, { ...body, commandId }, (value) => receiptSchema.parse(value));
      if (answer.ok || answer.kind === 'refusal') commandIds.delete(content);
      if (answer.ok || answer.kind !== 'unreachable') return answer;
      onWaiting?.();
      await wait(pauses[Math.min(tries, pauses.length - 1)] ?? 8000);
    }
  }

  return {
    send: (path, body, onWaiting) => {
      const content = JSON.stringify([path, body]);
      const running = underWay.get(content);
      if (running !== undefined) return running;
      const answer = perform(path, body, content, onWaiting).finally(() => underWay.delete(content));
      underWay.set(content, answer);
      return answer;
    },
  };
}
