import { Inject, Injectable } from '@nestjs/common';
import type { AmendmentRelationsView } from '@concord/contracts';
import { amendmentGraphs, relationsOf, withAmendments } from '@concord/procedure';
import type { AmendmentGraphs } from '@concord/procedure';
import { textHash } from '../../platform/text-hash';
import { RecordReader } from '../../records/reading/record-reader';
import { type Ground, plenarySize, readGround } from './read-ground';

/** Graphs of so many consultations are kept. */
const keptAtMost = 16;

interface Kept {
  readonly text: string;
  readonly graphs: AmendmentGraphs;
  readonly view: AmendmentRelationsView;
}

/**
 * How open amendments stand to each other. Computed once for all who ask: the graph of a consultation is kept, and brought up to date
 * by what came, went or changed since; a decision that changes the text makes it anew.
 */
@Injectable()
export class RelationsOfAmendments {
  private readonly kept = new Map<string, Promise<Kept | null>>();

  constructor(@Inject(RecordReader) private readonly reader: RecordReader) {}

  /** For whoever may read plenary; whether somebody may is asked before. Null: there is no such consultation. */
  async read(consultation: string): Promise<AmendmentRelationsView | null> {
    const before = this.kept.get(consultation) ?? Promise.resolve(null);
    // One after another: whoever asks meanwhile waits, and finds it made.
    const now = before.catch(() => null).then((known) => this.upToDate(consultation, known));
    this.kept.delete(consultation);
    this.kept.set(consultation, now);
    const [oldest] = this.kept.keys();
    if (this.kept.size > keptAtMost && oldest !== undefined) this.kept.delete(oldest);
    return (await now)?.view ?? null;
  }

  private upToDate(consultation: string, known: Kept | null): Promise<Kept | null> {
    return this.reader.atOneMoment(async (manager) => {
      const size = await plenarySize(manager, consultation);
      if (size === null) return null;
      if (known?.view.size === size) return known;
      return compute(await readGround(manager, consultation, size), known);
    });
  }
}

function compute({ size, text, draft, languages, amendments }: Ground, known: Kept | null): Kept {
  const graphs =
    known?.text === text
      ? withAmendments(known.graphs, draft, amendments)
      : amendmentGraphs(draft, languages, amendments, textHash);
  return { text, graphs, view: { size, ...relationsOf(graphs) } };
}
