import type { FactType, RecordedFact } from '../facts';
import type { Draft } from './draft';

type Applier<T extends FactType> = (draft: Draft, fact: Extract<RecordedFact, { type: T }>) => void;
export type Appliers<T extends FactType> = { readonly [K in T]: Applier<K> };
