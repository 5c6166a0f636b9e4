import { engineProperties } from './properties';
import { subProperties } from './sub-properties';

jest.setTimeout(900_000);

describe('the amendment engine, for very many texts and amendments', () => {
  engineProperties(4000);
  subProperties(4000);
});
