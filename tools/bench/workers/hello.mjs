// The least that a server in Node can be.
import { createServer } from 'node:http';

const http = createServer((_request, response) => response.end('<!doctype html><title>Here</title>'));
http.listen(0, '127.0.0.1', () => {
  const address = http.address();
  process.send?.({ ready: true, url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}` });
});
process.on('disconnect', () => process.exit(0));
