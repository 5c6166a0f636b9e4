import { two } from './two.mjs';

export const one = () => two;
