// The limit of fanning out: a bare WebSocket server that sends what it is given to everybody who is connected.
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';
import { answerAll } from './worker.mjs';

let text = '';
const http = createServer((_request, response) => {
  for (const client of sockets.clients) client.send(text);
  response.setHeader('Content-Length', 0);
  response.end();
});
const sockets = new WebSocketServer({ server: http, perMessageDeflate: false });
const port = new Promise((resolve) => {
  http.listen(0, '127.0.0.1', () => {
    const address = http.address();
    resolve(typeof address === 'object' ? address?.port : undefined);
  });
});

answerAll(async (/** @type {{ text?: string }} */ order) => {
  text = order.text ?? text;
  return { port: await port };
});
