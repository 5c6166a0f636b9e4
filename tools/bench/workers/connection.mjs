// A keep-alive connection that sends one request at a time and reads its answer. It does less than `node:http`, so that
// on a small machine the load takes little of what is measured.
import { connect } from 'node:net';

/** @typedef {{ status: number, body: string }} Answer */

const headEnd = '\r\n\r\n';

/**
 * @param {string} text all that has come so far, one byte a character
 * @returns {Answer | undefined} undefined while something is missing
 */
export function answerIn(text) {
  const end = text.indexOf(headEnd);
  if (end < 0) return undefined;
  const head = text.slice(0, end);
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
  if (length === undefined) throw new Error(`an answer without its length:\n${head}`);
  const body = text.slice(end + headEnd.length);
  if (body.length < Number(length)) return undefined;
  return { status: Number(head.slice(9, 12)), body };
}

export class Connection {
  /** @type {import('node:net').Socket | undefined} */
  #socket;
  #text = '';
  /** @type {{ resolve: (answer: Answer) => void, reject: (error: Error) => void } | undefined} */
  #waiting;

  /** @param {number} port */
  constructor(port) {
    this.port = port;
  }

  /**
   * @param {string} path
   * @param {string} cookie
   * @param {string} body JSON
   * @returns {Promise<Answer>}
   */
  post(path, cookie, body) {
    const socket = (this.#socket ??= this.#open());
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#text = '';
      socket.write(
        `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1:${this.port}\r\nOrigin: http://127.0.0.1:${this.port}\r\nCookie: ${cookie}\r\n` +
          `Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
      );
    });
  }

  close() {
    this.#socket?.destroy();
    this.#socket = undefined;
  }

  #open() {
    const socket = connect({ port: this.port, host: '127.0.0.1', noDelay: true });
    socket.setEncoding('latin1');
    socket.on('data', (/** @type {string} */ part) => {
      this.#text += part;
      const answer = answerIn(this.#text);
      if (answer === undefined) return;
      const waiting = this.#waiting;
      this.#waiting = undefined;
      waiting?.resolve(answer);
    });
    const lost = (/** @type {Error | undefined} */ error) => {
      if (this.#socket === socket) this.#socket = undefined;
      const waiting = this.#waiting;
      this.#waiting = undefined;
      waiting?.reject(error ?? new Error('the connection was closed'));
    };
    socket.on('error', lost);
    socket.on('close', () => lost(undefined));
    return socket;
  }
}
