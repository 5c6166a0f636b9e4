import { four } from './four';

export const three = (): unknown => four;
