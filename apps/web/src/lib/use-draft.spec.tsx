import { act, renderHook } from '@testing-library/react';
import { useDraft } from './use-draft';

const key = 'concord.draft.nobody.comment:1';

beforeEach(() => localStorage.clear());

function inAnotherTab(value: string | null): void {
  if (value === null) localStorage.removeItem(key);
  else localStorage.setItem(key, JSON.stringify({ value, savedAt: '2004-06-01T00:00:00.000Z' }));
  act(() => void window.dispatchEvent(new StorageEvent('storage', { key })));
}

describe('a draft that is open in two tabs', () => {
  it('shows the words typed in the other, and goes on from them', () => {
    const { result } = renderHook(() => useDraft('comment:1', ''));
    act(() => result.current.setValue('Mine'));
    expect(result.current.isShared).toBe(false);
    inAnotherTab('Mine, and more');
    expect(result.current).toMatchObject({ value: 'Mine, and more', isShared: true });
    act(() => result.current.setValue('Mine, and more still'));
    expect(JSON.parse(localStorage.getItem(key) ?? 'null')).toMatchObject({ value: 'Mine, and more still' });
  });

  it('is empty here once the other tab has sent it', () => {
    const { result } = renderHook(() => useDraft('comment:1', ''));
    act(() => result.current.setValue('Sent there'));
    inAnotherTab(null);
    expect(result.current).toMatchObject({ value: '', isShared: true });
  });

  it('takes up what was written there while this tab slept, when the reader comes back', () => {
    const { result } = renderHook(() => useDraft('comment:1', ''));
    localStorage.setItem(key, JSON.stringify({ value: 'There', savedAt: '2004-06-01T00:00:00.000Z' }));
    act(() => void window.dispatchEvent(new Event('focus')));
    expect(result.current.value).toBe('There');
  });

  it('leaves alone what the browser does not keep', () => {
    const { result } = renderHook(() => useDraft('comment:1', ''));
    const full = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    act(() => result.current.setValue('Only on the screen'));
    full.mockRestore();
    act(() => void window.dispatchEvent(new Event('focus')));
    expect(result.current).toMatchObject({ value: 'Only on the screen', isKept: false, isShared: false });
  });
});
