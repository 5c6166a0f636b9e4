import { type Kind, kind } from './types';

export type Mixed = Kind | 'mixed';
export const mixed: unknown = kind;
