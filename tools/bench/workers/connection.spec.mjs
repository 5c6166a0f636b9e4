import { answerIn } from './connection.mjs';

const head = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 4\r\n\r\n';

describe('an answer', () => {
  it('is there when its last byte is', () => {
    for (let length = 0; length < head.length + 4; length += 1) {
      expect(answerIn(`${head}true`.slice(0, length))).toBeUndefined();
    }
    expect(answerIn(`${head}true`)).toEqual({ status: 200, body: 'true' });
  });

  it('that does not tell its length is refused', () => {
    expect(() => answerIn('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0')).toThrow('without its length');
  });
});
