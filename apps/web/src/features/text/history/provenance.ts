import type { Language, Provision, Revision, State } from '@concord/procedure';
import { lineOf, marksBetween } from '../../../shared/consultation/text/revisions';
import { wordingIn } from '../../../shared/consultation/text/wording';

/** A passage of the text in force and the revision that brought it. */
export interface Passage {
  readonly text: string;
  readonly revision: Revision;
}

/** Takes the first `length` units off the passages. */
function take(passages: Passage[], length: number): Passage[] {
  const taken: Passage[] = [];
  let left = length;
  for (let first = passages[0]; first !== undefined && left > 0; first = passages[0]) {
    const text = first.text.slice(0, left);
    taken.push({ ...first, text });
    left -= text.length;
    if (text.length === first.text.length) passages.shift();
    else passages[0] = { ...first, text: first.text.slice(text.length) };
  }
  return taken;
}

function joined(passages: readonly Passage[]): readonly Passage[] {
  const out: Passage[] = [];
  for (const passage of passages) {
    const last = out.at(-1);
    if (last?.revision.id === passage.revision.id) out[out.length - 1] = { ...last, text: last.text + passage.text };
    else out.push(passage);
  }
  return out;
}

/**
 * Where each passage of the text in force came from: walks the revisions from the first, keeps what stayed with the revision that
 * brought it, and gives what was inserted to the one that inserted it. Joined, the passages are the text.
 */
export function provenanceOf(
  state: Pick<State, 'revisions'>,
  provision: Provision,
  language: Language,
): readonly Passage[] {
  let passages: Passage[] = [];
  let text: string | null = null;
  for (const revision of lineOf(state, provision.revision).toReversed()) {
    const wording = wordingIn(revision, language);
    if (wording === null) continue;
    if (text === null) passages = [{ text: wording.text, revision }];
    else if (text !== wording.text) {
      const old = passages;
      passages = marksBetween(text, wording.text, language).flatMap((mark) => {
        if (mark.op === 'insert') return [{ text: mark.text, revision }];
        const taken = take(old, mark.text.length);
        return mark.op === 'equal' ? taken : [];
      });
    }
    text = wording.text;
  }
  return joined(passages.filter((passage) => passage.text !== ''));
}
