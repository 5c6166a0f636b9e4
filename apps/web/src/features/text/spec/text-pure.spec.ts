import { applyEdits } from '@concord/text';
import fc from 'fast-check';
import { demonstration, hashOf, idOf, ids, words } from '../../../shared/consultation/spec/demonstration';
import { commentFact, revisionFacts } from '../../../shared/consultation/spec/demonstration-acts';
import { bindingWordsBrought, draftWrittenAnew, newDraft, operationsOf } from '../amending/amendment-draft';
import { writtenAnew } from '../../../shared/consultation/text/written-anew';
import { anchorOf, segmentsOf } from '../comments/anchors';
import { provenanceOf } from '../history/provenance';
import { wholeWords, wordsOf } from '../reading/select-words';

const amendment = idOf(60);
const later = idOf(61);

function demonstrationAfter(text: string, comment = 'regular labour migration') {
  const state = demonstration(
    commentFact(idOf(70), ids.kenyaContact, comment, 'On these words'),
    ...revisionFacts(later, ids.revision, 2, amendment, text),
  );
  const provision = state.provisions.get(ids.provision);
  const remark = state.comments.get(idOf(70));
  if (provision === undefined || remark === undefined) throw new Error('The demonstration lacks its provision');
  return { state, provision, remark };
}

describe('the anchor of a comment', () => {
  it('follows its words to where they stand in the text in force', () => {
    const { state, provision, remark } = demonstrationAfter(`In all countries. ${words}`);
    const anchor = anchorOf(state, remark, provision);
    expect(anchor?.fate).toBe('moved');
    expect(`In all countries. ${words}`.slice(anchor?.range.from, anchor?.range.to)).toBe('regular labour migration');
  });

  it('says that its words are gone', () => {
    const { state, provision, remark } = demonstrationAfter(words.replace('regular labour migration', 'it'));
    expect(anchorOf(state, remark, provision)?.fate).toBe('deleted');
  });

  it('cuts the text where words of comments begin and end, losing none of it', () => {
    const { state, provision, remark } = demonstrationAfter(words);
    const anchor = anchorOf(state, remark, provision);
    const segments = segmentsOf(words, anchor === null ? [] : [anchor]);
    expect(segments.map(({ text }) => text).join('')).toBe(words);
    expect(segments.find(({ comments }) => comments.length > 0)?.text).toBe('regular labour migration');
  });
});

describe('where a passage came from', () => {
  it('is the import for what stayed and the amendment for what it brought', () => {
    const { state, provision } = demonstrationAfter(`${words} Members should cooperate.`);
    const passages = provenanceOf(state, provision, 'en');
    expect(passages.map(({ revision }) => revision.number)).toEqual([1, 2]);
    expect(passages[1]?.text.trim()).toBe('Members should cooperate.');
  });

  it('is known of every letter of the text in force, whatever the revisions were', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('labour', 'migration', 'should', ', ', '. ', ' ', 'é'), { maxLength: 30 }),
        (parts) => {
          const text = parts.join('');
          const { state, provision } = demonstrationAfter(text);
          expect(
            provenanceOf(state, provision, 'en')
              .map((passage) => passage.text)
              .join(''),
          ).toBe(text);
        },
      ),
    );
  });
});

describe('an amendment being written', () => {
  const state = demonstration();
  const provision = state.provisions.get(ids.provision);
  const revision = state.revisions.get(ids.revision);
  if (provision === undefined || revision === undefined) throw new Error('The demonstration lacks its provision');
  const draft = { ...newDraft(amendment, provision, 'en'), texts: { en: words.replace('various', 'all') } };

  it('is sent as edits of the words, with the hash of the text it was written against', () => {
    const operation = operationsOf(draft, revision)['en'];
    expect(operation).toMatchObject({ kind: 'replaceText', block: ids.provision, baseHash: hashOf(words) });
    const edits = operation?.kind === 'replaceText' ? operation.edits : [];
    expect(applyEdits(words, edits)).toEqual({ ok: true, text: draft.texts.en });
  });

  it('that deletes stands in every language of the provision', () => {
    const operations = operationsOf({ ...draft, isDeletion: true }, revision);
    expect(Object.values(operations).map(({ kind }) => kind)).toEqual(['deleteBlock', 'deleteBlock']);
  });

  it('points at words of obligation that it brings, not at those that stood there', () => {
    expect(bindingWordsBrought('Members shall act.', 'Members shall act. They must report.', 'en')).toMatchObject([
      { quote: 'must', counterpart: 'should' },
    ]);
  });

  it('is written anew where its words still stand in the changed text', () => {
    expect(writtenAnew('One two three.', 'One two three four.', 'Zero. One two three.', 'en')).toEqual({
      text: 'Zero. One two three four.',
      isClean: true,
    });
  });

  it('stays as it was typed where its words are gone', () => {
    const anew = writtenAnew('One two three.', 'One deux three.', 'One three.', 'en');
    expect(anew).toEqual({ text: 'One deux three.', isClean: false });
    const changed = demonstrationAfter(words.replace('various ', ''));
    const present = changed.state.revisions.get(later);
    if (present === undefined) throw new Error('There is no later revision');
    const result = draftWrittenAnew(changed.state, draft, present);
    expect(result.draft).toMatchObject({ revision: later, texts: draft.texts });
    expect(result.isClean).toBe(false);
  });
});

describe('choosing words', () => {
  it('takes whole words without the blanks around them', () => {
    expect(wholeWords('labour market needs', 2, 8, 'en')).toEqual({ from: 0, to: 13, quote: 'labour market' });
    expect(wholeWords('labour market', 6, 7, 'en')).toBeNull();
  });

  it('knows words of a text without blanks', () => {
    expect(wordsOf('移徙工人', 'zh').length).toBeGreaterThan(0);
  });
});
