import type { DefaultEventsMap, Server, Socket } from 'socket.io';
import type { Session } from '../auth/sessions/session';
import type { Figure } from './figure-channel';
import type { FeedFrame } from './log-feed';

export type Acknowledge = (answer: LiveAnswer) => void;

/** `size`: entries before this one are fetched by page, those from it on come by frame. */
export type LiveAnswer = { readonly ok: true; readonly size: number } | { readonly ok: false; readonly code: string };

export interface FromClient {
  subscribe: (message: unknown, acknowledge?: unknown) => void;
  unsubscribe: (message: unknown, acknowledge?: unknown) => void;
}

export interface ToClient {
  frame: (frame: FeedFrame) => void;
  figure: (figure: Figure) => void;
}

/** A socket holds ids, never views. */
export interface HeldBySocket {
  session: Session;
}

export type LiveServer = Server<FromClient, ToClient, DefaultEventsMap, HeldBySocket>;
export type LiveSocket = Socket<FromClient, ToClient, DefaultEventsMap, HeldBySocket>;

const prefix = 'log:';
export const roomOf = (log: string): string => prefix + log;
export const logOf = (room: string): string | undefined =>
  room.startsWith(prefix) ? room.slice(prefix.length) : undefined;
