import { one } from './one.mjs';

export const two = () => one;
