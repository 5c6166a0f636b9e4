import { serverClock } from './clock';
import { createHttp } from './http';
import { createStore } from './store';

/** Grows each time the server says that nobody is signed in (any more). */
export const signedOut = createStore(0);

/** The api of the server this page came from. */
export const http = createHttp({
  fetch: (...request) => fetch(...request),
  language: () => document.documentElement.lang,
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  onDate: serverClock.observe,
  onSignedOut: () => signedOut.set(signedOut.get() + 1),
});
