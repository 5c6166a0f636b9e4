import { applyAll, type NewFact, type State } from '@concord/procedure';
import { type ReactElement, type ReactNode, useState } from 'react';
import type { Answer } from '../../../lib/answer';
import { createStore } from '../../../lib/store';
import { createActs } from '../acts';
import type { ConsultationView, OpenConsultation, OpenedView } from '../open-consultation';
import { ConsultationContext, type ConsultationContextValue } from '../use-consultation';
import { idOf, ids, recorded } from './demonstration';

// The test environment lacks CSS.escape, which the menus and tabs of the kit need.
if (!('CSS' in globalThis))
  Object.assign(globalThis, { CSS: { escape: (name: string) => name.replace(/[^\w-]/g, '\\$&') } });

export interface Sent {
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface TestRoom {
  readonly value: ConsultationContextValue;
  /** What was sent to the server, in order. */
  readonly sent: readonly Sent[];
  /** Facts as they would arrive live. */
  readonly arrive: (...facts: readonly NewFact[]) => void;
}

const receipt = { receipts: [{ log: ids.log, seq: 7, at: '2004-06-01T10:00:00.000Z' }], replayed: false };

/** A consultation opened on a state, as one of its delegates sees it; the server is replaced at the edge alone. */
export function testRoom(
  state: State,
  delegate: string | null,
  answer: Answer<unknown> = { ok: true, value: receipt, status: 200 },
): TestRoom {
  const me = delegate === null ? undefined : state.delegates.get(delegate);
  const opened: OpenedView = {
    ...{ status: 'open', state, heads: [], isOutdated: false },
    me: me === undefined ? null : { delegate: me, capacities: me.capacities },
  };
  const view = createStore<ConsultationView>(opened);
  const sent: Sent[] = [];
  const nothing = (): void => undefined;
  const open: OpenConsultation = {
    id: ids.consultation,
    view,
    start: () => nothing,
    reload: nothing,
    onFacts: () => nothing,
  };
  const acts = createActs({
    post: (path, body, parse) => {
      sent.push({ path, body: body as Sent['body'] });
      return Promise.resolve(answer.ok ? { ...answer, value: parse(answer.value) } : answer);
    },
    newId: () => idOf(900 + sent.length),
    wait: () => Promise.resolve(),
  });
  const arrive = (...facts: readonly NewFact[]): void => {
    const now = view.get();
    if (now.status === 'open')
      view.set({
        ...now,
        state: applyAll(
          now.state,
          facts.map((made) => recorded(made, 500)),
        ),
      });
  };
  return { value: { open, acts, figures: createStore<ReadonlyMap<string, unknown>>(new Map()) }, sent, arrive };
}

/** Puts what is tested inside the opened consultation. */
export function TestConsultation({ room, children }: { room: TestRoom; children: ReactNode }): ReactElement {
  const [value] = useState(room.value);
  return <ConsultationContext value={value}>{children}</ConsultationContext>;
}
