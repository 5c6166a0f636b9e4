import type { Head } from '../logs/head';

/** Under this name a log signs its checkpoints. */
export function originOf(head: Pick<Head, 'log' | 'consultationId'>, host: string): string {
  return head.consultationId === null ? `${host}/installation` : `${host}/${head.consultationId}/${head.log}`;
}
