// Between the tabs and windows of one browser: a ballot of one's own was answered. Two windows side by side are both in view, so
// coming back to a tab is not enough to learn it.
const channelName = 'concord:own-ballots';

// One channel for the page: what it says itself it does not hear.
const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(channelName) : null;

/** Tells the others that the server has answered a ballot in this division. */
export function tellOtherTabs(division: string): void {
  channel?.postMessage(division);
}

/** `listener` runs when another tab says so of this division. Returns the way to stop. */
export function onBallotElsewhere(division: string, listener: () => void): () => void {
  const hear = ({ data }: MessageEvent<unknown>): void => {
    if (data === division) listener();
  };
  channel?.addEventListener('message', hear);
  return () => channel?.removeEventListener('message', hear);
}
