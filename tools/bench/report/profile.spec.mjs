import { jobOfFrame, selfTimes } from './profile.mjs';

describe('the job of a frame', () => {
  it.each([
    ['/x/node_modules/pg-protocol/dist/parser.js', 'parse', 'pg and its wire protocol'],
    ['/x/node_modules/a/node_modules/@nestjs/core/router.js', 'next', 'Nest and RxJS'],
    ['/x/node_modules/unheard-of/index.js', 'f', 'package unheard-of'],
    ['file:///x/dist/apps/api/main.mjs', 'decideBallot', 'the product itself'],
    ['node:_http_outgoing', 'write', 'Node: HTTP'],
    ['', '(garbage collector)', 'garbage collection'],
    ['file:///x/dist/apps/api/main.mjs', 'toString', 'the product itself'],
    ['', 'writev', 'native functions called from JavaScript'],
  ])('%s %s: %s', (url, functionName, job) => {
    expect(jobOfFrame({ url, functionName })).toBe(job);
  });
});

describe('self times', () => {
  const profile = {
    nodes: [
      { id: 1, callFrame: { functionName: 'a', url: 'x' } },
      { id: 2, callFrame: { functionName: 'b', url: 'x' } },
    ],
    samples: [1, 2, 1, 2],
    timeDeltas: [1000, 2000, 3000, 4000],
    startTime: 10_000,
  };
  const byName = (/** @type {{ functionName: string }} */ { functionName }) => functionName;

  it('add up by group, most first', () => {
    expect(selfTimes(profile, [], byName)).toEqual([
      { group: 'b', milliseconds: 6 },
      { group: 'a', milliseconds: 4 },
    ]);
  });

  it('count only what lies in a window', () => {
    expect(selfTimes(profile, [{ from: 12_000, to: 17_000 }], byName)).toEqual([
      { group: 'a', milliseconds: 3 },
      { group: 'b', milliseconds: 2 },
    ]);
  });
});
