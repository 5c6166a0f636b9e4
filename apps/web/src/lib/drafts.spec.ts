import { createDrafts } from './drafts';

beforeEach(() => localStorage.clear());

describe('drafts', () => {
  it('are there again after a reload, with the moment of the last keystroke', () => {
    createDrafts(localStorage, 'ana', () => 0).write('comment:1', 'Half a sen');
    const after = createDrafts(localStorage, 'ana');
    expect(after.read('comment:1')).toEqual({ value: 'Half a sen', savedAt: '1970-01-01T00:00:00.000Z' });
    expect(after.keys()).toEqual(['comment:1']);
  });

  it('are not shown to another person in the same browser', () => {
    createDrafts(localStorage, 'ana').write('comment:1', 'private');
    expect(createDrafts(localStorage, 'ben').read('comment:1')).toBeNull();
  });

  it('go only once what was sent is acknowledged', () => {
    const drafts = createDrafts(localStorage, 'ana');
    drafts.write('comment:1', { text: 'sent' });
    drafts.acknowledge('comment:1', { text: 'sent' });
    expect(drafts.read('comment:1')).toBeNull();
  });

  it('keep what was typed after sending', () => {
    const drafts = createDrafts(localStorage, 'ana');
    drafts.write('comment:1', 'sent and more');
    drafts.acknowledge('comment:1', 'sent');
    expect(drafts.read('comment:1')?.value).toBe('sent and more');
  });

  it('say so when the storage is full', () => {
    const full = {
      ...{ length: 0, getItem: () => null, removeItem: () => undefined, key: () => null },
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    expect(createDrafts(full, 'ana').write('comment:1', 'x')).toBe(false);
  });

  it('survive what somebody else wrote in their place', () => {
    localStorage.setItem('concord.draft.ana.comment:1', '{broken');
    expect(createDrafts(localStorage, 'ana').read('comment:1')).toBeNull();
  });
});
