import type { StyleSpecification } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { parseImageName } from '../layers/paint/imageNames';
import { STATEWIDE } from '../layers/paint/statewide';
import { printStyle } from './printStyle';

const LOOKS = new Map([
  ['#aaaa00', { tone: '#eeeeee', motif: null, ink: '#000000', bareInk: '#000000' }],
  ['#00aa00', { tone: '#777777', motif: 'rungs', ink: '#ffffff', bareInk: '#222222' }],
] as const);

const color = ['match', ['get', 'fips'], ['51107'], '#aaaa00', ['51153'], '#00aa00', 'transparent'];
const fill = (id: string, more: object = {}) => ({
  id,
  type: 'fill',
  source: 's',
  paint: { 'fill-color': color, 'fill-opacity': 0.8 },
  ...more,
});
const style = (...layers: object[]) => ({ version: 8, sources: {}, layers }) as unknown as StyleSpecification;

describe('a style in print', () => {
  it('fills a class with its tone, and its pattern above', () => {
    const { layers } = printStyle(style(fill('county')), LOOKS);
    expect(layers.map(({ id }) => id)).toEqual(['county', 'county-print']);
    const [tone, pattern] = layers;
    expect(JSON.stringify(tone?.paint)).toContain('"#777777"');
    expect(JSON.stringify(tone?.paint)).not.toContain('#00aa00');
    const names = JSON.stringify(pattern?.paint).match(/"(pattern|blank)\|[^"]*"/g) ?? [];
    expect(names).toEqual(['"blank|8|8"', '"pattern|light|rungs|#ffffff"', '"blank|8|8"']);
    for (const name of names) expect(parseImageName(name.slice(1, -1))).not.toBeNull();
    expect(pattern?.paint).toMatchObject({ 'fill-opacity': 0.8 });
  });

  it('leaves whole states without a tone', () => {
    const { layers } = printStyle(style(fill('state', STATEWIDE)), LOOKS);
    expect(layers.map(({ id }) => id)).toEqual(['state-print']);
    expect(JSON.stringify(layers[0]?.paint)).toContain('pattern|light|rungs|#222222');
  });

  it('gives marks the tone of their class, and leaves all else as it is', () => {
    const dot = { id: 'dot', type: 'circle', source: 's', paint: { 'circle-color': color } };
    const land = { id: 'land', type: 'fill', source: 's', paint: { 'fill-color': '#f5f3ee' } };
    const { layers } = printStyle(style(dot, land), LOOKS);
    expect(layers).toHaveLength(2);
    expect(JSON.stringify(layers[0]?.paint)).toContain('#777777');
    expect(layers[1]).toEqual(land);
  });
});
