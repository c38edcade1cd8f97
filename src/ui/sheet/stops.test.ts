import { describe, expect, it } from 'vitest';
import { restingStop, stepStop } from './stops';

const HEIGHTS = { peek: 52, half: 400, full: 780 };

describe('the sheet', () => {
  it('steps between its stops and stays at the ends', () => {
    expect(stepStop('peek', 1)).toBe('half');
    expect(stepStop('half', -1)).toBe('peek');
    expect(stepStop('full', 1)).toBe('full');
    expect(stepStop('peek', -1)).toBe('peek');
  });
  it('rests at the nearest stop when let go slowly', () => {
    expect(restingStop(300, 0, HEIGHTS)).toBe('half');
    expect(restingStop(600, 0.1, HEIGHTS)).toBe('full');
    expect(restingStop(100, -0.1, HEIGHTS)).toBe('peek');
  });
  it('goes on in the direction of a flick', () => {
    expect(restingStop(420, 1, HEIGHTS)).toBe('full');
    expect(restingStop(380, -1, HEIGHTS)).toBe('peek');
    expect(restingStop(770, -1, HEIGHTS)).toBe('half');
  });
  it('stays at the end that a flick runs against', () => {
    expect(restingStop(790, 2, HEIGHTS)).toBe('full');
    expect(restingStop(40, -2, HEIGHTS)).toBe('peek');
  });
});
