import { tokenize } from './tokens';

const texts = (text: string, language: string) => tokenize(text, language).map((token) => token.text);

describe('tokens', () => {
  it('are words, blanks and punctuation', () => {
    expect(tokenize('No fee,  ever.', 'en')).toEqual([
      { text: 'No', kind: 'word' },
      { text: ' ', kind: 'blank' },
      { text: 'fee', kind: 'word' },
      { text: ',', kind: 'mark' },
      { text: '  ', kind: 'blank' },
      { text: 'ever', kind: 'word' },
      { text: '.', kind: 'sentenceMark' },
    ]);
  });

  it('are the words of Chinese, which has no blanks', () => {
    expect(texts('保护工人。', 'zh-Hans')).toEqual(['保护', '工人', '。']);
  });

  it('are cut as in any language when the tag is unknown or malformed', () => {
    expect(texts('a b', 'xx')).toEqual(['a', ' ', 'b']);
    expect(texts('a b', 'not a language!')).toEqual(['a', ' ', 'b']);
    expect(texts('a b', '')).toEqual(['a', ' ', 'b']);
  });

  it('never cut a character as read, even where a word rule would', () => {
    expect(texts('\u0600\u2460', 'ar')).toEqual(['\u0600\u2460']);
  });
});
