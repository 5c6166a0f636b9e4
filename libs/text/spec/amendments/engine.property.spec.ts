import { engineProperties } from './properties';

describe('the amendment engine, for every text and every amendment', () => {
  engineProperties(60);
});
