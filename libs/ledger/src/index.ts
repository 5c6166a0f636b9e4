export { concatBytes, equalBytes, fromBase64, fromBase64Url, fromHex, toBase64, toBase64Url, toHex } from './bytes';
export { fromUtf8, hasLoneSurrogate, toUtf8, utf8Length } from './utf8';
export { canonicalEntry, canonicalJson, MAX_ENTRY_BYTES } from './canonical';
export type { CanonicalCode, CanonicalResult, JsonObject, JsonValue } from './canonical';
export { emptyRoot, HASH_SIZE, leafHash, nodeHash } from './hashing';
export type { Sha256 } from './hashing';
export { appendLeaf, appendLeaves, emptyRange, isCompactRange, rangeRoot } from './compact-range';
export type { CompactRange } from './compact-range';
export { consistencyNodes, consistencyProof, inclusionNodes, inclusionProof } from './proofs';
export type { HashReader, TreeNode } from './proofs';
export { verifyConsistency, verifyInclusion } from './verify';
export type { ConsistencyClaim, InclusionClaim, ProofCode, Verdict } from './verify';
export {
  decodeEntryBundle,
  encodeEntryBundle,
  perfectRoot,
  readFromTiles,
  TILE_WIDTH,
  tilePath,
  tilesForNodes,
} from './tiles';
export type { Tile } from './tiles';
export { asCosignatureKey, createSigner, formatVerifierKey, keyId, parseVerifierKey, verifierKey } from './keys';
export type { KeyType, Signer, VerifierKey, VerifierKeyResult } from './keys';
export { openNote, signatureLine, signNote } from './note';
export type { NoteCode, NoteSignature, OpenedNote, SignedNote } from './note';
export { cosign, parseCosignature, verifyCosignature } from './cosignature';
export type { Cosignature } from './cosignature';
export { formatCheckpoint, parseCheckpoint } from './checkpoint';
export type { Checkpoint, CheckpointResult } from './checkpoint';
export { formatProof, parseProof, verifyProof } from './tlog-proof';
export type { ProofVerdict, TlogProof, TlogProofResult } from './tlog-proof';
export { hasQuorum, parsePolicy } from './policy';
export type { Policy, PolicyResult } from './policy';
export { commitment, isCommitment, verifyCommitment } from './commitment';
export type { CommitmentResult } from './commitment';
export { entryLeaf, isInstant, parseEntry } from './entry';
export type { EntryCode, EntryFields, EntryResult, LeafResult } from './entry';
