import type { Sha256, Signer } from '@concord/ledger';
import type { Pack } from '../pack/pack';
import type { RecordSource } from '../pack/record/log-source';

/** A further form of the pack, under the name that it has in the bundle: `dossier.html`, `dossier.fr.html`, `dossier.pdf`. */
export interface BundleDocument {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Everything that a bundle is made of. */
export interface BundleInput {
  readonly record: RecordSource;
  /** Made from the same `record` by `makePack`. */
  readonly pack: Pack;
  readonly documents: readonly BundleDocument[];
  /** Signs the manifest. Its key is one of its own, named `<origin of the plenary log>/bundle`: a log's key signs checkpoints only. */
  readonly manifestSigner: Signer;
  /** Policy lines beyond the keys, as `witness …`, `group …` and `quorum …`; without any, `quorum none`. */
  readonly witnessLines?: readonly string[];
  /** The audit program as one file; it goes into the bundle as `verify.mjs`. */
  readonly program: Uint8Array;
  readonly sha256: Sha256;
}

/** The zip, or why there is none: `at` names the log, entry or file. */
export type BundleResult =
  | { readonly ok: true; readonly zip: Uint8Array; readonly policy: string }
  | { readonly ok: false; readonly code: 'bundle.note' | 'bundle.entry' | 'bundle.name'; readonly at: string };
