import { act, render, screen } from '@testing-library/react';
import { type ReactElement, useRef } from 'react';
import { selectedIn, selectIn } from '../reading/select-words';
import { useChosenWords } from '../reading/use-chosen-words';

const text = 'Promoting decent work for all migrant workers.';

/** The text in pieces that end at these offsets, as comments cut it. */
function Wording({ cuts }: { cuts: readonly number[] }): ReactElement {
  const element = useRef<HTMLDivElement>(null);
  const [chosen] = useChosenWords(element, text, 'en', cuts.join(' '));
  const ends = [...cuts, text.length];
  return (
    <>
      <div ref={element} data-testid="wording">
        {ends.map((end, at) => (
          <span key={end}>{text.slice(ends[at - 1] ?? 0, end)}</span>
        ))}
      </div>
      <output>{chosen?.range.quote ?? 'nothing'}</output>
    </>
  );
}

const range = { from: text.indexOf('decent'), to: text.indexOf(' for') };
const selected = (): string => document.getSelection()?.toString() ?? '';

beforeAll(() => {
  // The test's document draws nothing, so a range has no place in it.
  Range.prototype.getBoundingClientRect = () => new DOMRect();
});
beforeEach(() => {
  jest.useFakeTimers();
  document.getSelection()?.removeAllRanges();
});
afterEach(() => jest.useRealTimers());

it('selects by offsets whatever pieces the text is in', () => {
  render(<Wording cuts={[3, 12, 20]} />);
  const element = screen.getByTestId('wording');
  selectIn(element, range);
  expect(selected()).toBe('decent work');
  expect(selectedIn(element, document.getSelection())).toEqual(range);
});

it('keeps what is chosen selected when somebody else’s comment cuts the text anew', () => {
  const { rerender } = render(<Wording cuts={[]} />);
  selectIn(screen.getByTestId('wording'), range);
  act(() => {
    document.dispatchEvent(new Event('selectionchange'));
    jest.advanceTimersByTime(200);
  });
  expect(screen.getByRole('status').textContent).toBe('decent work');
  rerender(<Wording cuts={[12, 30]} />);
  expect(selected()).toBe('decent work');
  act(() => {
    document.dispatchEvent(new Event('selectionchange'));
    jest.advanceTimersByTime(200);
  });
  expect(screen.getByRole('status').textContent).toBe('decent work');
});
