export type { Block, BlockKind, BlockText, Language } from './block';
export { textIn, type Revision, type RevisionCause } from './revision';
export {
  blockOf,
  checkTree,
  childrenOf,
  insertAfter,
  remove,
  walk,
  type BlockTree,
  type TreeRefusal,
  type TreeRefusalCode,
  type TreeResult,
  type Visit,
} from './tree';
export { number } from './numbering';
export {
  admissibleText,
  isBlank,
  TEXT_LIMIT,
  type AdmissibleText,
  type TextRefusal,
  type TextRefusalCode,
} from './admissible';
export { graphemeBorders, onGraphemeBorder } from './graphemes';
export { checkRange, type RangeRefusal, type RangeRefusalCode, type TextRange } from './range';
export { acceptAll, rejectAll, type Mark } from './mark';
export { compare, type Comparison } from './compare';
export { applyEdits, editsBetween, editsOfMarks, marksOfEdits, type EditedText, type EditRefusal } from './edits';
export type { DeleteBlock, Edit, InsertBlock, Operation, ReplaceBlock, ReplaceText } from './operation';
export {
  applyOperation,
  type HashOf,
  type OperationRefusal,
  type OperationRefusalCode,
  type OperationResult,
  type OperationTarget,
} from './apply-operation';
export { carryOver, rebaseFates, type CarriedOver, type RebaseFate, type TextChange } from './carry-over';
export { moveAnchor, type AnchorFate, type MovedAnchor } from './anchor';
export { bindingWords, type BindingWord } from './binding-words';
export type { BindingForce } from './comparison/binding/binding-verbs';
export { bindingPhrases, type BindingPhrase } from './comparison/binding/binding-phrases';
export { bindingChanges, type BindingChange, type BindingEffect } from './comparison/binding/binding-changes';
export { compareTrees, type TreeComparison } from './comparison/blocks/compare-trees';
export type { BlockWords, MarkedSpan, WordedTree } from './comparison/blocks/worded-tree';
export type {
  BlockComparison,
  BlockPart,
  DeletedBlock,
  InsertedBlock,
  KeptBlock,
  MergedBlock,
  Move,
  Place,
  Recognition,
  SplitBlock,
} from './comparison/blocks/block-comparison';
export type { FormattingChange } from './comparison/blocks/formatting';
export { countChanges, readsTheSame, type ChangeCounts } from './comparison/blocks/count-changes';
export {
  checkMarks,
  hashedForm,
  type InlineMark,
  type InlineMarkKind,
  type MarkRefusalCode,
} from './passage/inline-marks';
export { marksOfRuns, runsOf, type Attribute, type Run } from './passage/runs';
export {
  indexPassage,
  mayStandIn,
  type ListKind,
  type NodeKind,
  type Passage,
  type PassageBlock,
  type PassageIndex,
} from './passage/passage';
export type {
  FormatChange,
  FormatText,
  InsertNode,
  MergeBlocks,
  MoveBlock,
  PassageOperation,
  SplitBlock as SplitBlockOperation,
} from './operations/passage-operation';
export type { PassageRefusal, PassageRefusalCode } from './operations/refusals';
export { applyOperations, type AppliedOperations, type UnreadableText } from './operations/apply-operations';
export { operationsBetween } from './alignment/operations-between';
export { TOP } from './conflicts/claims';
export { RELATIONS, type Related, type Relation } from './conflicts/relation';
export type { AmendmentRefusal, TextAmendment } from './conflicts/entry';
export {
  conflictGraph,
  withAmendment,
  withoutAmendment,
  type BlockPair,
  type BlockRelations,
  type ConflictGraph,
} from './conflicts/graph';
export { pairsOf, pairsWith, type Pair } from './conflicts/pairs';
export { ifAdopted, ifRejected, type Consequences, type Fall } from './conflicts/consequences';
export { mergeAmendments, type Merged, type MergeRefusal } from './merge/merge-amendments';
export type { BlockTrace } from './merge/build';
export type { SponsoredMark } from './merge/parts';
export {
  consideration,
  STEPS,
  type Consideration,
  type Considered,
  type ProvisionOrder,
  type Step,
} from './order/consideration';
export type { OrderRefusal } from './order/chairs-order';
export { changeBetween, changeByAdopting, type BaseChange } from './rebase/base-change';
export { rebase, rebaseAll, type Fate, type Rebased } from './rebase/rebase';
