/** A lifecycle is data: for each state the states that may follow. No state is reached except through this table. */
export type Lifecycle<State extends string> = Readonly<Record<State, readonly State[]>>;

/** Whether `to` may follow `from` directly. */
export function mayFollow<State extends string>(lifecycle: Lifecycle<State>, from: State, to: State): boolean {
  return lifecycle[from].includes(to);
}

/** States from which nothing follows. */
export function finalStates<State extends string>(lifecycle: Lifecycle<State>): State[] {
  return (Object.keys(lifecycle) as State[]).filter((state) => lifecycle[state].length === 0);
}

/** All states that can be reached from `start`, itself included. */
export function reachable<State extends string>(lifecycle: Lifecycle<State>, start: State): ReadonlySet<State> {
  const seen = new Set<State>([start]);
  const queue: State[] = [start];
  for (let state = queue.pop(); state !== undefined; state = queue.pop()) {
    for (const next of lifecycle[state]) {
      if (!seen.has(next)) {
        seen.add(next);
        queue.push(next);
      }
    }
  }
  return seen;
}

/** The table as a Mermaid state diagram, for the docs. */
export function diagram<State extends string>(lifecycle: Lifecycle<State>, start: State): string {
  const edges = (Object.keys(lifecycle) as State[]).flatMap((from) =>
    lifecycle[from].map((to) => `  ${from} --> ${to}`),
  );
  const ends = finalStates(lifecycle).map((state) => `  ${state} --> [*]`);
  return ['stateDiagram-v2', `  [*] --> ${start}`, ...edges, ...ends].join('\n');
}
