import { describe, expect, it } from 'vitest';
import type { TextItem } from '../../theme/drawing';
import { type Block, balanced, columns, paragraph, stack } from './text';

/** Every letter half as wide as high, so that ten letters of size 10 are 50 px. */
const measure = (text: string, size: number) => text.length * size * 0.5;
const style = { size: 10, line: 12, weight: 400, color: '#000000' } as const;
const words = (block: Block) => block.draw(0, 0).map((item) => (item as TextItem).text);

describe('a paragraph', () => {
  it('breaks at spaces, and at line breaks of the text', () => {
    expect(words(paragraph('aa bb cc', style, 25, measure))).toEqual(['aa bb', 'cc']);
    expect(words(paragraph('aa\nbb', style, 100, measure))).toEqual(['aa', 'bb']);
    expect(paragraph('', style, 100, measure).height).toBe(0);
  });

  it('breaks addresses after a slash, and other long words inside', () => {
    expect(words(paragraph('host.test/?layers=sites,grid', style, 90, measure))).toEqual([
      'host.test/?layers=',
      'sites,grid',
    ]);
    expect(words(paragraph('abcdefgh', style, 15, measure))).toEqual(['abc', 'def', 'gh']);
  });

  it('never cuts a letter that is written with several code points', () => {
    const family = '👨‍👩‍👧';
    expect(words(paragraph(family.repeat(2), style, 5, measure))).toEqual([family, family]);
  });

  it('sets heavier words in the same lines', () => {
    const runs = [{ text: 'aa', weight: 600 as const }, { text: 'bb cc dd' }];
    const items = paragraph(runs, style, 40, measure).draw(100, 200) as TextItem[];
    expect(items.map(({ text, x, y, weight }) => [text, x, y, weight])).toEqual([
      ['aa', 100, 206, 600],
      ['bb cc', 115, 206, 400],
      ['dd', 100, 218, 400],
    ]);
  });

  it('balances its lines without making more of them', () => {
    const text = 'aaaa bbbb cccc dddd e';
    expect(words(paragraph(text, style, 98, measure))).toEqual(['aaaa bbbb cccc dddd', 'e']);
    expect(words(balanced(text, style, 98, measure))).toEqual(['aaaa bbbb', 'cccc dddd e']);
    expect(words(balanced('aaaa', style, 98, measure))).toEqual(['aaaa']);
  });
});

describe('blocks', () => {
  const block = (text: string) => paragraph(text, style, 100, measure);

  it('stack without room for what is empty', () => {
    const stacked = stack([block('a'), block(''), block('b')], 4);
    expect(stacked.height).toBe(28);
    expect(stacked.draw(0, 0).map((item) => (item as TextItem).y)).toEqual([6, 22]);
  });

  it('stand side by side', () => {
    const row = columns([block('a'), block('b')], 100, 10);
    expect(row.height).toBe(12);
    expect(row.draw(5, 0).map((item) => (item as TextItem).x)).toEqual([5, 115]);
  });
});
