export const later = async (): Promise<unknown> => import('./again');
