import {
  createPropertyExpression,
  latest,
  type StyleSpecification,
  validateStyleMin,
} from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import { groundFromStyle, protomapsGround } from './foreignGround';
import { embeddedGround } from './ground';
import type { Ground } from './style';

const PAGE = 'https://map.example/app/';
const COARSE = { coarse: 'https://map.example/app/data/1/basemap.pmtiles', detail: null };
const ARCHIVES = { ...COARSE, detail: 'https://map.example/app/data/1/ground-us.pmtiles' };

const styleOf = (ground: Ground) => ({
  version: 8 as const,
  ...ground.text,
  sources: ground.sources,
  layers: [...ground.below, ...ground.lines, ...ground.labels],
});

const FOREIGN = {
  version: 8,
  glyphs: 'https://tiles.example/{fontstack}/{range}.pbf',
  sprite: 'https://tiles.example/sprite',
  sources: { open: { type: 'vector', url: 'https://tiles.example/open' } },
  layers: [
    { id: 'sea', type: 'background' },
    { id: 'land', type: 'fill', source: 'open', 'source-layer': 'land' },
    { id: 'river-name', type: 'symbol', source: 'open', 'source-layer': 'river' },
    { id: 'bridge', type: 'line', source: 'open', 'source-layer': 'bridge' },
  ],
} as const satisfies StyleSpecification;

const addresses = (value: unknown): string[] =>
  JSON.stringify(value)
    .split('"')
    .filter((text) => /^(pmtiles:\/\/)?https?:/.test(text));

describe.each(['light', 'dark'] as const)('grounds in %s', (mode) => {
  test.each([
    ['embedded', embeddedGround(mode, ARCHIVES, PAGE)],
    ['coarse alone', embeddedGround(mode, COARSE, PAGE)],
    ['Protomaps', protomapsGround(mode, 'https://tiles.example/planet.pmtiles', PAGE)],
    ['foreign style', groundFromStyle(FOREIGN as never, PAGE)],
  ])('%s is a valid style', (_, ground) => {
    expect(validateStyleMin(styleOf(ground) as never).map(({ message }) => message)).toEqual([]);
  });

  test('the embedded ground names no address outside its own origin', () => {
    const found = addresses(embeddedGround(mode, ARCHIVES, PAGE));
    expect(found.length).toBeGreaterThan(6);
    for (const address of found) {
      expect(address.replace('pmtiles://', '').startsWith('https://map.example/')).toBe(true);
    }
  });

  test('what the detailed ground draws anew is left out of the coarse one from there on, and only with it', () => {
    const hides = (archives: typeof ARCHIVES | typeof COARSE) => {
      const { below, lines } = embeddedGround(mode, archives, PAGE);
      return [...below, ...lines]
        .filter((layer) => 'filter' in layer && JSON.stringify(layer.filter).includes('"home"'))
        .map(({ id }) => id);
    };
    expect(hides(COARSE)).toEqual([]);
    expect(hides(ARCHIVES)).toEqual([
      'ground-land',
      'ground-river',
      'ground-lake',
      'ground-county-line',
      'ground-state-line',
      'ground-country-line',
    ]);
  });

  test('lines within other countries fade before their few corners show, those of states stay', () => {
    const line = embeddedGround(mode, ARCHIVES, PAGE).lines.find(({ id }) => id === 'ground-state-line');
    const { 'line-opacity': opacity } = (line?.paint ?? {}) as Record<string, unknown>;
    const made = createPropertyExpression(
      opacity as never,
      'opacity',
      latest.paint_line['line-opacity'] as never,
    );
    if (made.result === 'error') throw new Error(JSON.stringify(made.value));
    const { value } = made;
    const at = (zoom: number, properties: Record<string, unknown>) =>
      value.evaluate({ zoom } as never, { type: 2, properties } as never);
    expect([3, 7, 11].map((zoom) => at(zoom, { home: true }))).toEqual([1, 1, 1]);
    expect([7, 11].map((zoom) => at(zoom, {}))).toEqual([0.45, 0]);
  });

  test('names come last and county names give way to places', () => {
    const { below, lines, labels } = embeddedGround(mode, ARCHIVES, PAGE);
    expect([...below, ...lines].some((layer) => layer.type === 'symbol')).toBe(false);
    const ids = labels.map((layer) => layer.id);
    // MapLibre places the topmost layer first.
    expect(ids.indexOf('ground-county-name')).toBeLessThan(ids.indexOf('ground-place'));
  });
});

describe('groundFromStyle', () => {
  const ground = groundFromStyle(FOREIGN as never, PAGE);

  test('splits at the first labels and keeps the order', () => {
    expect(ground.below.map((layer) => layer.id)).toEqual(['base-sea', 'base-land']);
    expect(ground.labels.map((layer) => layer.id)).toEqual(['base-river-name', 'base-bridge']);
  });

  test('renames sources and what refers to them', () => {
    expect(Object.keys(ground.sources)).toEqual(['base-open']);
    expect(ground.labels[0]).toMatchObject({ source: 'base-open' });
    expect(ground.below[0]).not.toHaveProperty('source');
  });

  test('a style without labels lies under the fill as a whole', () => {
    const { below, labels } = groundFromStyle(
      { ...FOREIGN, layers: FOREIGN.layers.slice(0, 2) } as never,
      PAGE,
    );
    expect([below.length, labels.length]).toEqual([2, 0]);
  });
});
