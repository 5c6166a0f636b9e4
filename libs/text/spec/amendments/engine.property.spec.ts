import { engineProperties } from './properties';
import { subProperties } from './sub-properties';

describe('the amendment engine, for every text and every amendment', () => {
  engineProperties(60);
  subProperties(60);
});
