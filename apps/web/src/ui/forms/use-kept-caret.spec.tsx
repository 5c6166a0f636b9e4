import { act, fireEvent, render, screen } from '@testing-library/react';
import { TextArea } from './text-area';
import { movedCaret } from './use-kept-caret';

describe('the caret, when the words change from elsewhere', () => {
  it.each([
    ['Mine', 'Mine END', 0, 0],
    ['Mine', 'Mine END', 4, 4],
    ['Mine', 'START Mine', 4, 10],
    ['Mine', 'START Mine', 0, 0],
    ['abcdef', 'abXef', 5, 4],
    ['abcdef', '', 3, 0],
  ])('in %p to %p moves from %p to %p', (before, after, place, moved) => {
    expect(movedCaret(before, after, place)).toBe(moved);
  });

  it('stays where the reader left it', () => {
    const area = (value: string) => <TextArea label="Words" value={value} onChange={() => undefined} />;
    const { rerender } = render(area('Mine'));
    const field: HTMLTextAreaElement = screen.getByRole('textbox');
    act(() => field.focus());
    field.setSelectionRange(0, 0);
    fireEvent.select(field);
    rerender(area('Mine END'));
    expect([field.value, field.selectionStart, field.selectionEnd]).toEqual(['Mine END', 0, 0]);
  });
});
