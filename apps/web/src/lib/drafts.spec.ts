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

  it('tell of what another tab wrote, of this draft alone, until nobody asks any more', () => {
    const seen: unknown[] = [];
    const end = createDrafts(localStorage, 'ana').watch('comment:1', (draft) => seen.push(draft?.value ?? null));
    const inAnotherTab = (key: string, value: string | null): void => {
      if (value === null) localStorage.removeItem(key);
      else localStorage.setItem(key, JSON.stringify({ value, savedAt: '2004-06-01T00:00:00.000Z' }));
      window.dispatchEvent(new StorageEvent('storage', { key }));
    };
    inAnotherTab('concord.draft.ana.comment:1', 'there');
    inAnotherTab('concord.draft.ana.comment:2', 'elsewhere');
    inAnotherTab('concord.draft.ana.comment:1', null);
    end();
    inAnotherTab('concord.draft.ana.comment:1', 'unheard');
    expect(seen).toEqual(['there', null]);
  });
});
