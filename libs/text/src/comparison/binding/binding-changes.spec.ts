import { compare } from '../../compare';
import { bindingChanges } from './binding-changes';
import { bindingPhrases } from './binding-phrases';

function changes(language: string, before: string, after: string): readonly string[] {
  const compared = compare(before, after, language);
  if (!compared.ok) throw new Error(compared.code);
  return bindingChanges(compared.marks, language).map(({ effect, from, to, marks }) => {
    for (const mark of marks) expect(compared.marks[mark]?.op).not.toBe('equal');
    expect(marks.length).toBeGreaterThan(0);
    for (const [phrase, text] of [
      [from, before],
      [to, after],
    ] as const) {
      if (phrase !== null) expect(text.slice(phrase.from, phrase.to)).toBe(phrase.quote);
    }
    return `${effect}: ${from?.words ?? ''} > ${to?.words ?? ''}`;
  });
}

describe('changes of binding force', () => {
  it.each<[string, string, string, string[]]>([
    ['en', 'Members should act.', 'Members shall act.', ['stronger: should > shall']],
    ['en', 'Members shall act.', 'Members may act.', ['weaker: shall > may']],
    ['en', 'Members shall act.', 'Members must act.', ['reworded: shall > must']],
    ['en', 'Members shall act.', 'Members shall not act.', ['reversed: shall > shall not']],
    [
      'en',
      'Members shall therefore act.',
      'Members shall therefore not act.',
      ['reversed: shall > shall therefore not'],
    ],
    ['en', 'Members should not act.', "Members shouldn't act.", []],
    ['en', 'Members mustn’t act.', 'Members must act.', ['reversed: mustn’t > must']],
    ['en', 'Members can act.', 'Members cannot act.', ['reversed: can > cannot']],
    ['en', 'Members shall not act.', 'Members may not act.', ['reworded: shall not > may not']],
    ['en', 'Members should not act.', 'Members may not act.', ['stronger: should not > may not']],
    ['en', 'A fee shall be charged.', 'No fee shall be charged.', ['reversed: shall > No fee shall']],
    [
      'en',
      'A worker, whatever the status, shall pay.',
      'No worker, whatever the status, shall pay.',
      ['reversed: shall > No … shall'],
    ],
    ['en', 'The worker shall pay.', 'In no case shall the worker pay.', ['reversed: shall > In no case shall']],
    ['en', 'The worker shall pay.', 'The worker shall in no case pay.', ['reversed: shall > shall in no case']],
    ['en', 'They shall act in May 2004.', 'They shall act in June 2004.', []],
    ['en', 'By 1 May they shall act.', 'They shall act.', []],
    ['en', 'May they act?', 'Shall they act?', ['stronger: May > Shall']],
    ['en', 'Members act.', 'Members should act.', ['added:  > should']],
    ['en', 'Members act. Others must pay.', 'Members act.', ['removed: must > ']],
    [
      'en',
      'Members should inform workers, should pay them and may help.',
      'Members shall inform workers, should pay them and must help.',
      ['stronger: should > shall', 'stronger: may > must'],
    ],
    [
      'en',
      'The agency should explain the contract before the worker signs.',
      'Before any signature, whoever recruits shall make sure that the terms are understood.',
      ['stronger: should > shall'],
    ],
    ['en', 'All Members shall act.', 'Both Members shall act.', []],
    ['fr', 'L’État doit agir.', 'L’État devrait agir.', ['weaker: doit > devrait']],
    ['fr', 'L’État doit agir.', 'Les États doivent agir.', []],
    ['fr', 'L’État doit agir.', 'L’État devra agir.', ['reworded: doit > devra']],
    ['fr', 'L’État peut agir.', 'L’État ne peut pas agir.', ['reversed: peut > ne peut']],
    ['fr', 'L’État doit y agir.', 'L’État n’y doit pas agir.', ['reversed: doit > n’y doit']],
    ['fr', 'L’État doit agir.', 'L’État ne doit que l’agir.', []],
    [
      'fr',
      'Les Membres devraient, si possible, agir.',
      'Les Membres pourraient agir.',
      ['weaker: devraient > pourraient'],
    ],
    ['fr', 'Il agit.', 'Il agit peut-être.', []],
    ['es', 'El Miembro debe actuar.', 'El Miembro debería actuar.', ['weaker: debe > debería']],
    ['es', 'El Miembro podrá actuar.', 'El Miembro deberá actuar.', ['stronger: podrá > deberá']],
    ['es', 'El Miembro debera\u0301 actuar.', 'El Miembro deber\u00eda actuar.', ['weaker: debera\u0301 > debería']],
    ['es', 'El Miembro deberá actuar.', 'El Miembro no deberá actuar.', ['reversed: deberá > no deberá']],
    ['es', 'Se deberá cobrar.', 'No se deberá cobrar.', ['reversed: deberá > No se deberá']],
    ['es', 'La tasa podrá cobrarse.', 'Ninguna tasa podrá cobrarse.', ['reversed: podrá > Ninguna tasa podrá']],
    [
      'es',
      'El Miembro puede actuar.',
      'En ningún caso el Miembro puede actuar.',
      ['reversed: puede > En ningún … puede'],
    ],
    ['zh', '应当规范。', '可以规范。', []],
  ])('of %s: %s / %s', (language, before, after, expected) => {
    expect(changes(language, before, after)).toEqual(expected);
  });

  it('has none where nothing changed, and none without a language that has a list', () => {
    expect(changes('en-GB', 'Members shall act.', 'Members shall act.')).toEqual([]);
    expect(bindingPhrases('يجب', 'ar')).toEqual([]);
    expect(bindingPhrases('shall', '')).toEqual([]);
  });
});
