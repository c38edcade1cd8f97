import { describe, expect, it } from 'vitest';
import { drawEmblem, fadedEmblem } from './emblem';
import { EDGE_STOPS, FILL_STOPS, fadeAt, STATE_STOPS, UNFADED, valueAt } from './fade';
import { GROUND, STATE_OPACITY } from './palette';

describe('how fills fade', () => {
  it('is even between stops and still beyond them', () => {
    expect(valueAt(FILL_STOPS, 3)).toBe(1);
    expect(valueAt(FILL_STOPS, 6)).toBeCloseTo(0.9);
    expect(valueAt(FILL_STOPS, 22)).toBe(FILL_STOPS.at(-1)?.[1]);
    expect(valueAt(EDGE_STOPS, 7)).toBe(EDGE_STOPS[0][1]);
  });

  it('is nothing from afar', () => {
    expect(fadeAt(4)).toEqual(UNFADED);
  });

  it('never lets a county pass for a state', () => {
    for (let zoom = 0; zoom <= 14; zoom += 0.25)
      expect(valueAt(FILL_STOPS, zoom), `zoom ${zoom}`).toBeGreaterThan(2 * valueAt(STATE_STOPS, zoom));
  });
});

describe('a swatch near by', () => {
  const color = { light: '#6b0078', dark: '#c77dff' };
  const near = fadeAt(10);

  it('is as pale as the map over the ground, with the line of the border', () => {
    const emblem = { kind: 'class', color, pattern: null, statewide: true } as const;
    const [ground, fill, edge, , state] = drawEmblem(fadedEmblem(emblem, near), 'light').items;
    expect(ground).toMatchObject({ fill: GROUND.land.light, opacity: 1 });
    expect(fill).toMatchObject({ fill: color.light, opacity: near.area });
    expect(edge).toMatchObject({ stroke: color.light, opacity: near.edge });
    expect(state).toMatchObject({ fill: color.light, opacity: STATE_OPACITY.fill * near.state });
  });

  it('has no line where the map has none, and marks do not fade', () => {
    const emblem = { kind: 'class', color, pattern: null, statewide: false } as const;
    expect(drawEmblem(fadedEmblem(emblem, near), 'dark').items.map(({ stroke }) => stroke)).not.toContain(
      color.dark,
    );
    const dot = { kind: 'dot', color, filled: true } as const;
    expect(fadedEmblem(dot, near)).toBe(dot);
  });
});
