import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { apply, emptyState, knowsFact } from '../src';
import type { FactShape, RecordedFact } from '../src';

const folder = join(__dirname, 'fixtures');
const frozen = JSON.parse(readFileSync(join(__dirname, 'frozen.json'), 'utf8')) as Record<string, string>;

/** Every type once, and the compiler sees to it that none is missing. */
const types: Readonly<Record<keyof FactShape, true>> = {
  'consultation.created': true,
  'consultation.advanced': true,
  'delegation.admitted': true,
  'delegate.admitted': true,
  'instrument.registered': true,
  'document.added': true,
  'provision.added': true,
  'provision.decided': true,
  'revision.made': true,
  'revision.worded': true,
  'round.planned': true,
  'round.opened': true,
  'round.extended': true,
  'round.closed': true,
  'comment.submitted': true,
  'comment.shared': true,
  'comment.withdrawn': true,
  'comment.disposed': true,
  'amendment.prepared': true,
  'amendment.takenUp': true,
  'amendment.submitted': true,
  'amendment.returned': true,
  'amendment.resubmitted': true,
  'amendment.restated': true,
  'amendment.rebased': true,
  'amendment.fell': true,
  'amendment.seconded': true,
  'amendment.received': true,
  'amendment.translated': true,
  'amendment.published': true,
  'amendment.called': true,
  'amendment.moved': true,
  'amendment.discussed': true,
  'amendment.notMoved': true,
  'amendment.withdrawn': true,
  'amendment.decided': true,
  'position.stated': true,
  'sitting.scheduled': true,
  'sitting.opened': true,
  'sitting.suspended': true,
  'sitting.resumed': true,
  'sitting.closed': true,
  'sitting.checkedIn': true,
  'sitting.called': true,
  'division.announced': true,
  'division.opened': true,
  'division.declared': true,
  'division.annulled': true,
  'division.boxDestroyed': true,
  'logs.anchored': true,
  'log.anchored': true,
  'payload.erased': true,
  'roll.frozen': true,
  'ballot.cast': true,
  'ballot.counted': true,
  'division.closed': true,
};

test('there is one example of each published type, and no other', () => {
  const expected = Object.keys(types).map((type) => `${type}.v1.json`);
  expect(readdirSync(folder).sort()).toEqual(expected.sort());
});

describe.each(Object.keys(types))('%s, version 1', (type) => {
  const text = readFileSync(join(folder, `${type}.v1.json`), 'utf8');

  test('is as it was published', () => {
    expect(createHash('sha256').update(text).digest('hex')).toBe(frozen[type]);
  });

  test('is read and applied', () => {
    const { body, erasable } = JSON.parse(text) as { body: object; erasable: object };
    expect(knowsFact(type, 1)).toBe(true);
    const fact = {
      type,
      v: 1,
      seq: 0,
      at: '2026-03-02T10:00:00.000Z',
      actor: 'a',
      capacity: null,
      body,
      payload: erasable,
    };
    expect(() => apply(emptyState, fact as unknown as RecordedFact)).not.toThrow();
  });
});

test('docs/record-format.md names every type', () => {
  const page = readFileSync(join(__dirname, '../../../docs/record-format.md'), 'utf8');
  for (const type of Object.keys(types)) expect(page).toContain(`\`${type}\``);
});
