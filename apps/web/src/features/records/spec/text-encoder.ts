import { TextEncoder } from 'node:util';

// The test environment lacks what every browser has; imported before anything that hashes.
Object.assign(globalThis, { TextEncoder });
