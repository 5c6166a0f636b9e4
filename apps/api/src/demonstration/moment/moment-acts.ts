import type { MomentAmendment, MomentComment, MomentPosition } from './moment-data';
import { type MomentDesk, MomentRefused } from './moment-desk';

/** Makes a comment on the words that it quotes, where the text had them. */
export async function writeComment(desk: MomentDesk, comment: MomentComment, step: string): Promise<void> {
  const { key, by, as, layer, language, kind, words, text } = comment;
  const { id: provision, revision } = desk.provision(comment.provision);
  const from = words === null ? 0 : (revision.wordings[language]?.text.indexOf(words) ?? -1);
  if (from < 0) throw new MomentRefused(step, 'comment.quoteNotFound');
  const range = words === null ? null : { from, to: from + words.length, quote: words };
  const body = { comment: desk.idOf(`comment ${key}`), layer, provision, revision: revision.id, range };
  await desk.act(step, by, as, '/comments', { ...body, language, kind, text });
}

/** States a side's first position on the text that the provision began with. */
export async function statePosition(desk: MomentDesk, stated: MomentPosition): Promise<void> {
  const { by, as, kind, text } = stated;
  const { id: provision, revision } = desk.provision(stated.provision);
  const step = `position ${by} ${stated.provision}`;
  const body = { position: desk.idOf(step), provision, revision: revision.id, kind, text, replaces: null };
  await desk.act(step, by, as, '/positions', body);
}

/** Submits an amendment in all its languages, has it seconded, received and published. */
export async function submitAmendment(desk: MomentDesk, written: MomentAmendment, office: string): Promise<void> {
  const { key, by, as, seconder, rationale, texts } = written;
  const { id: provision, revision } = desk.provision(written.provision);
  const amendment = desk.idOf(`amendment ${key}`);
  const operations = Object.fromEntries(
    Object.entries(texts).map(([language, text]) => {
      const baseHash = revision.wordings[language]?.hash ?? '';
      return [language, { kind: 'replaceBlock', block: provision, revision: revision.id, baseHash, language, text }];
    }),
  );
  const body = { amendment, provision, revision: revision.id, original: 'en', operations, rationale, prepared: null };
  await desk.act(`submit ${key}`, by, as, '/amendments', body);
  await desk.act(`second ${key}`, seconder, 'member', `/amendments/${amendment}/second`);
  await desk.act(`receive ${key}`, office, 'secretariat', `/amendments/${amendment}/receive`);
  await desk.act(`publish ${key}`, office, 'secretariat', `/amendments/${amendment}/publish`, {
    waiveLanguages: false,
  });
}
