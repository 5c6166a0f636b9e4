import type { Mixed } from './mixed';

export type Kind = Mixed | 'other';
export const kind: Kind = 'other';
