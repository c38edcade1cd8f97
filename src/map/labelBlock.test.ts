import { describe, expect, it } from 'vitest';
import { blockOffset, labelLines, lineOffsets } from './labelBlock';

/** Every letter is 6 px wide. */
const widthOf = (text: string) => text.length * 6;

describe('lines of a label', () => {
  it('stay one where they fit', () => {
    expect(labelLines('Pittsburgh', widthOf, 60)).toEqual(['Pittsburgh']);
  });

  it('are about equally wide', () => {
    expect(labelLines('NORTH CAROLINA', widthOf, 70)).toEqual(['NORTH', 'CAROLINA']);
    expect(labelLines('Isle of Wight County Park', widthOf, 80)).toEqual(['Isle of Wight', 'County Park']);
  });

  it('never break a word', () => {
    expect(labelLines('Charlottesville', widthOf, 30)).toEqual(['Charlottesville']);
  });

  it('break where the text says so', () => {
    expect(labelLines('A\nB', widthOf, 600)).toEqual(['A', 'B']);
  });

  it('keep a hyphen at the end of its line', () => {
    expect(labelLines('Winston-Salem', widthOf, 50)).toEqual(['Winston-', 'Salem']);
  });
});

describe('the block of a label', () => {
  it('lies around its point without an anchor of its own', () => {
    expect(blockOffset('center', 1, 12, 80, 1, 4)).toEqual([0, 0]);
  });

  it('lies on the other side of its anchor', () => {
    const [right] = blockOffset('left', 1, 12, 80, 1, 0);
    const [left] = blockOffset('right', 1, 12, 80, 1, 0);
    expect(right).toBe(40 + 12);
    expect(left).toBe(-52);
    const [, below] = blockOffset('top', 0, 12, 80, 2, 0);
    expect(below).toBeCloseTo(14.4);
  });

  it('has its lines around its middle, a little lower', () => {
    const [first = 0, second = 0] = lineOffsets(2, 10);
    expect(second - first).toBeCloseTo(12);
    expect((first + second) / 2).toBeCloseTo(0.5);
  });
});
