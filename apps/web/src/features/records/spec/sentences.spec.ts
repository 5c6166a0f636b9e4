import './text-encoder';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Names } from '../../../shared/consultation/names';
import { namesIn } from '../../../shared/consultation/names';
import { demonstration } from '../../../shared/consultation/spec/demonstration';
import { specI18n } from '../../../lib/spec/spec-texts';
import { termsIn } from '@concord/contracts';
import { actTypes, paramsOf } from '../words/act-params';
import type { KnownAct } from '../words/read-act';
import { subjectOf, subjects } from '../words/subjects';
import type { Telling } from '../words/telling';

const frozen = join(__dirname, '../../../../../../libs/procedure/spec/fixtures');
const state = demonstration();
const plain = (word: string) => word;
const names: Names = namesIn(state, 'en', {
  ...{ government: plain, erased: 'erased', unknown: 'unknown', unnumbered: 'unnumbered' },
  ...{ revision: (number) => `revision ${number}`, capacity: (kind, of) => `${kind}, ${of}` },
});
const telling: Telling = {
  ...{ state, names, terms: termsIn('en'), language: plain, time: plain, provision: plain, holder: plain },
  ...{ question: () => 'question', nothing: 'nothing' },
};

/** One act of each type, as the record holds it; the record's own type beside them. */
const acts: readonly KnownAct[] = [
  ...readdirSync(frozen)
    .filter((file) => file.endsWith('.json'))
    .map((file): KnownAct => {
      const { type, v, body, erasable } = JSON.parse(readFileSync(join(frozen, file), 'utf8')) as Record<
        string,
        unknown
      >;
      const about = { seq: 0, at: '2004-06-01T10:00:00.000Z', actor: 'system', capacity: null };
      return { ...about, type, v, body, payload: erasable } as unknown as KnownAct;
    }),
  {
    ...{ type: 'payload.erased', seq: 0, at: '2004-06-01T10:00:00.000Z', actor: 'system', capacity: null },
    body: { entry: 17, names: ['text'] },
  },
];

describe('the sentence about an act', () => {
  it('is tried with one act of every type', () => {
    expect(new Set(acts.map(({ type }) => type))).toEqual(new Set(actTypes));
  });

  it.each(['en', 'fr', 'es'] as const)(
    'is complete in %s for every type, with every figure filled in',
    async (language) => {
      const texts = await specI18n(language, ['record']);
      const t = texts.getFixedT(language, 'record');
      for (const act of acts) {
        const said = t(`acts.${act.type}`, paramsOf(act, telling));
        expect(said).not.toContain('{{');
        expect(said).not.toContain('acts.');
        expect(said).toMatch(/^.{8,}\.$/s);
      }
    },
  );

  it.each(['en', 'fr', 'es'] as const)('has in %s no words for what is no act', async (language) => {
    const texts = await specI18n(language, ['record']);
    const words = texts.getResource(language, 'record', 'acts') as Record<string, string | Record<string, string>>;
    const types = Object.entries(words).flatMap(([noun, said]) =>
      typeof said === 'string' ? [] : Object.keys(said).map((verb) => `${noun}.${verb}`),
    );
    expect(new Set(types)).toEqual(new Set(actTypes));
  });

  it('puts every type under something that one can look for', () => {
    for (const type of actTypes) expect(subjects).toContain(subjectOf(type));
    expect(subjectOf('something.new')).toBe('record');
  });
});
