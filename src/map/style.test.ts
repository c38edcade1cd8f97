import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection, Point } from 'geojson';
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { GRID_LAYERS } from '../layers/grid/ids';
import { gridStyle } from '../layers/grid/style';
import { LAND_LAYERS } from '../layers/land/ids';
import { landStyle } from '../layers/land/style';
import type { AreaMechanisms } from '../layers/opposition/features';
import { OPPOSITION_LAYERS } from '../layers/opposition/ids';
import { oppositionStyle } from '../layers/opposition/style';
import { scaleFor } from '../layers/scales';
import { SITE_LAYERS } from '../layers/sites/ids';
import { siteStyle } from '../layers/sites/style';
import { type Fill, METRIC_IDS } from '../model/metrics';
import type { Region } from '../model/region';
import { inForceValue, PROPOSED_VALUE, TERM_RUN_OUT_VALUE } from '../model/standing';
import { COUNTIES_OF_ALL_SHARES } from '../model/testData';
import { DEFAULT_VIEW } from '../model/view/view';
import type { Mode } from '../theme/color';
import { MECHANISM_COLORS } from '../theme/palette';
import { embeddedGround } from './ground';
import { LAYERS, SOURCES } from './ids';
import { buildStyle, type StyleInput } from './style';
import { styleChanges } from './styleChanges';
import { servedPart } from './styleInput';

const ground = (mode: Mode) =>
  embeddedGround(
    mode,
    {
      coarse: 'https://app.test/data/v/basemap.pmtiles',
      detail: 'https://app.test/data/v/ground-us.pmtiles',
    },
    'https://app.test/',
  );

const collection = (): FeatureCollection<Point> => ({ type: 'FeatureCollection', features: [] });

const SHOWN = {
  layers: { sites: true, grid: true, land: true, opposition: true },
  fill: 'grid.loadFactor' as Fill,
  hideExcluded: false,
  points: {
    sites: collection(),
    sitesExcluded: collection(),
    acts: collection(),
    actsExcluded: collection(),
    measures: collection(),
  },
  areaClasses: new Map([
    ['PJM', 2],
    ['PJM-DOM', 4],
    ['ERCO', 0],
  ]),
  mechanisms: {
    counties: new Map([
      ['51107', 3],
      ['51061', 4],
    ]),
    states: new Map([['VA', 2]]),
  } as Pick<AreaMechanisms, 'counties' | 'states'>,
  excludedAreas: { counties: ['51013'], states: ['MD'] },
  standings: {
    counties: new Map([
      ['51107', inForceValue(4)],
      ['51061', TERM_RUN_OUT_VALUE],
    ]),
    states: new Map([['VA', PROPOSED_VALUE]]),
  },
  towns: new Map([
    ['place:5144984', 4],
    ['county:51061', 4],
  ]),
  day: 20260822,
};
type Shown = typeof SHOWN;

const NOBODY: FeatureCollection<Point> = { type: 'FeatureCollection', features: [] };

/** Addresses as the page serves them, except that one is never given up. */
const addresses = new Map<FeatureCollection, string>();
function addressOf(name: string, points: FeatureCollection): string {
  const address = addresses.get(points) ?? `headroom-served://${name}/${addresses.size}`;
  addresses.set(points, address);
  return address;
}

/** What the layers draw, without a state to draw it from. */
function input(part: Partial<Shown> & Partial<Omit<StyleInput, 'parts'>> = {}): StyleInput {
  const mode = part.mode ?? 'light';
  const all = { ...SHOWN, mode, ground: ground(mode), ...part };
  const { layers, points } = all;
  const { font } = all.ground;
  return {
    mode,
    ground: all.ground,
    regionsUrl: 'https://app.test/data/v/regions.pmtiles',
    parts: [
      siteStyle({
        ...all,
        font,
        on: layers.sites,
        elsewhere: points.sites,
        here: NOBODY,
        excluded: points.sitesExcluded,
      }),
      gridStyle({ ...all, on: layers.grid, classes: all.areaClasses, divided: ['PJM'] }),
      landStyle({ ...all, on: layers.land, counties: COUNTIES_OF_ALL_SHARES }),
      oppositionStyle({ ...all, on: layers.opposition }),
    ].map((drawn) => servedPart(drawn, 'https://app.test/data/v/regions.pmtiles', addressOf)),
    selectedRegion: part.selectedRegion ?? null,
    ranked: part.ranked ?? [],
    focus: part.focus ?? [],
    reserved: part.reserved ?? [],
  };
}

const OURS: readonly string[] = [LAYERS, SITE_LAYERS, GRID_LAYERS, LAND_LAYERS, OPPOSITION_LAYERS].flatMap(
  (ids) => Object.values(ids),
);

const scaleColors = (fill: Fill) =>
  fill === 'none'
    ? ''
    : scaleFor(fill)
        .classes.map(({ color }) => color.light)
        .join();

const layerOf = (style: StyleSpecification, id: string) => style.layers.find((layer) => layer.id === id);
const isVisible = (layer: LayerSpecification | undefined) =>
  layer !== undefined && layer.layout?.visibility !== 'none';
const position = (style: StyleSpecification, id: string) =>
  style.layers.findIndex((layer) => layer.id === id);

const REGIONS: readonly (Region | null)[] = [
  null,
  { kind: 'county', fips: '51107' },
  { kind: 'state', code: 'VA' },
  { kind: 'area', id: 'PJM' },
  { kind: 'area', id: 'PJM-DOM' },
  { kind: 'radius', lon: -77, lat: 39, km: 20 },
];

describe('the style', () => {
  it('is valid for every fill, appearance and selection', () => {
    for (const mode of ['light', 'dark'] as const)
      for (const fill of [...METRIC_IDS, 'none'] as const)
        for (const selectedRegion of REGIONS) {
          const style = buildStyle(input({ mode, fill, selectedRegion }));
          expect(validateStyleMin(style as never).map((error) => error.message)).toEqual([]);
        }
  });

  it('is valid before any data has arrived', () => {
    const none = { counties: new Map(), states: new Map() };
    const bare = { areaClasses: new Map(), mechanisms: none, standings: none };
    for (const fill of METRIC_IDS)
      expect(validateStyleMin(buildStyle(input({ ...bare, fill })) as never)).toEqual([]);
  });

  it('has a source for every layer and every layer once', () => {
    const style = buildStyle(input());
    const ids = style.layers.map((layer) => layer.id);
    expect(new Set(ids).size).toBe(ids.length);
    // Room is reserved in pictures only.
    for (const name of OURS.filter((id) => id !== LAYERS.reserved)) expect(ids).toContain(name);
    for (const layer of style.layers)
      if ('source' in layer) expect(Object.keys(style.sources)).toContain(layer.source);
  });

  it('lays fills under boundary lines, outlines and labels, and sites over all of them', () => {
    const style = buildStyle(input());
    const fills = [GRID_LAYERS.fill, LAND_LAYERS.fill, OPPOSITION_LAYERS.countyFill, GRID_LAYERS.noData];
    const { below, lines, labels } = ground('light');
    const at = (layers: readonly LayerSpecification[]) => layers.map(({ id }) => position(style, id));
    for (const fill of fills) {
      expect(position(style, fill)).toBeGreaterThan(Math.max(...at(below)));
      expect(position(style, fill)).toBeLessThan(Math.min(...at(lines)));
      expect(position(style, fill)).toBeLessThan(position(style, GRID_LAYERS.line));
    }
    expect(position(style, OPPOSITION_LAYERS.acts)).toBeLessThan(Math.min(...at(labels)));
    expect(position(style, SITE_LAYERS.sites)).toBeGreaterThan(Math.max(...at(labels)));
  });

  it('fills with one metric at a time, and outlines the other layers', () => {
    const fillOf = {
      grid: GRID_LAYERS.fill,
      land: LAND_LAYERS.fill,
      opposition: OPPOSITION_LAYERS.countyFill,
    };
    const lineOf = { land: LAND_LAYERS.line, opposition: OPPOSITION_LAYERS.countyLine };
    for (const fill of METRIC_IDS) {
      const style = buildStyle(input({ fill }));
      for (const [theme, layer] of Object.entries(fillOf))
        expect(isVisible(layerOf(style, layer)), `${fill} ${layer}`).toBe(fill.startsWith(theme));
      for (const [theme, layer] of Object.entries(lineOf))
        expect(isVisible(layerOf(style, layer)), `${fill} ${layer}`).toBe(!fill.startsWith(theme));
    }
  });

  it('dims the areas whose acts are excluded, and hides them on demand', () => {
    for (const layer of [OPPOSITION_LAYERS.excludedCountyLine, OPPOSITION_LAYERS.excludedStateLine]) {
      expect(isVisible(layerOf(buildStyle(input({})), layer))).toBe(true);
      expect(isVisible(layerOf(buildStyle(input({ hideExcluded: true })), layer))).toBe(false);
    }
  });

  it('paints with the colours of the scales and no others', () => {
    for (const mode of ['light', 'dark'] as const) {
      for (const fill of METRIC_IDS) {
        // Water is a layer of its own, off by default, and tested in its folder.
        if (fill.startsWith('water')) continue;
        const style = buildStyle(input({ mode, fill }));
        const name = fill.startsWith('grid')
          ? GRID_LAYERS.fill
          : fill.startsWith('land')
            ? LAND_LAYERS.fill
            : OPPOSITION_LAYERS.countyFill;
        const painted = JSON.stringify(layerOf(style, name)?.paint).match(/#[0-9a-f]{6}/gi) ?? [];
        const allowed = scaleFor(fill).classes.map((step) => step.color[mode]);
        expect(painted.length, fill).toBeGreaterThan(0);
        for (const color of painted) expect(allowed, fill).toContain(color);
      }
    }
  });

  it('gives an area the colour of its class, and hatches those without a value', () => {
    const style = buildStyle(input());
    const paint = JSON.stringify(layerOf(style, GRID_LAYERS.fill)?.paint);
    expect(paint).toContain(`["PJM"],"${scaleFor('grid.loadFactor').classes[2]?.color.light}"`);
    for (const id of [GRID_LAYERS.noData, GRID_LAYERS.subAreaNoData])
      expect(JSON.stringify(layerOf(style, id))).toContain(
        '["!",["in",["get","id"],["literal",["PJM","PJM-DOM","ERCO"]]]]',
      );
  });

  it('colours counties by their strongest act', () => {
    const style = buildStyle(input({ fill: 'opposition.mechanism' }));
    const paint = JSON.stringify(layerOf(style, OPPOSITION_LAYERS.countyFill)?.paint);
    expect(paint).toContain(`["51061"],"${MECHANISM_COLORS[4].light}"`);
  });

  it('fills what is in force, and only stripes or dots what has run out or is proposed', () => {
    const style = buildStyle(input({ fill: 'opposition.inForce' }));
    const paintOf = (id: string) => JSON.stringify(layerOf(style, id)?.paint);
    const filterOf = (id: string) => {
      const layer = layerOf(style, id);
      return JSON.stringify(layer && 'filter' in layer ? layer.filter : null);
    };
    expect(paintOf(OPPOSITION_LAYERS.countyFill)).toContain(`["51107"],"${MECHANISM_COLORS[4].light}"`);
    expect(filterOf(OPPOSITION_LAYERS.countyFill)).not.toContain('51061');
    expect(paintOf(OPPOSITION_LAYERS.countyPattern)).toContain('["51061"],"pattern|light|stripes|');
    expect(paintOf(OPPOSITION_LAYERS.statePattern)).toContain('["VA"],"pattern|light|dots|');
    expect(isVisible(layerOf(style, OPPOSITION_LAYERS.measures))).toBe(true);
    expect(isVisible(layerOf(style, OPPOSITION_LAYERS.acts))).toBe(false);
  });

  it('shows nothing of a layer that is off', () => {
    const off = { sites: false, grid: false, land: false, opposition: false };
    for (const fill of [...METRIC_IDS, 'none'] as const) {
      const style = buildStyle(input({ layers: off, fill }));
      const shown = style.layers.filter((layer) => OURS.includes(layer.id) && isVisible(layer));
      expect(shown.map((layer) => layer.id)).toEqual([
        // Areas to be clicked on, of which nothing is seen.
        LAYERS.stateTarget,
        LAYERS.areaTarget,
        LAYERS.subAreaTarget,
        LAYERS.countyTarget,
        LAYERS.selectedShape,
        LAYERS.selectedPoint,
        LAYERS.focusRing,
        LAYERS.focusMark,
      ]);
    }
  });

  it('paints the place of an authority by its sub-areas alone, on every scale', () => {
    const style = buildStyle(input({ fill: 'grid.loadFactor' }));
    for (const id of [GRID_LAYERS.fill, GRID_LAYERS.noData])
      expect(JSON.stringify(layerOf(style, id))).toContain('["!",["in",["get","id"],["literal",["PJM"]]]]');
    for (const id of [GRID_LAYERS.subAreaFill, GRID_LAYERS.subAreaNoData])
      expect(layerOf(style, id)).not.toHaveProperty('minzoom');
  });

  it('hides what filters exclude when asked to', () => {
    const style = buildStyle(input({ hideExcluded: true }));
    expect(isVisible(layerOf(style, SITE_LAYERS.excluded))).toBe(false);
    expect(isVisible(layerOf(style, OPPOSITION_LAYERS.actsExcluded))).toBe(false);
    expect(isVisible(layerOf(buildStyle(input()), SITE_LAYERS.excluded))).toBe(true);
  });

  it('has the layers of the view a reader comes to without a link', () => {
    const style = buildStyle(input({ layers: DEFAULT_VIEW.layers, fill: DEFAULT_VIEW.fill }));
    expect(isVisible(layerOf(style, SITE_LAYERS.clusters))).toBe(true);
    expect(isVisible(layerOf(style, GRID_LAYERS.fill))).toBe(true);
  });
});

describe('from one style to the next', () => {
  const from = buildStyle(input());
  const changes = (part: Parameters<typeof input>[0]) => styleChanges(from, buildStyle(input(part)));

  it('is nothing when nothing changed', () => {
    expect(changes({})).toEqual([]);
  });

  it('is a filter and never new data when the date changes', () => {
    const found = changes({ day: 20200101 });
    expect(found.length).toBeGreaterThan(0);
    for (const change of found) expect(change.kind).toBe('filter');
  });

  it('is paint and filters and never new data when other measures are in force', () => {
    const fill = 'opposition.inForce' as const;
    const standings = { counties: new Map([['51107', TERM_RUN_OUT_VALUE]]), states: new Map() };
    const found = styleChanges(
      buildStyle(input({ fill })),
      buildStyle(input({ fill, standings, day: 20261122 })),
    );
    expect(found.length).toBeGreaterThan(0);
    for (const change of found) expect(['paint', 'filter']).toContain(change.kind);
  });

  it('is paint, filters and visibility when the metric changes', () => {
    for (const fill of METRIC_IDS) {
      const found = changes({ fill });
      // Metrics of one layer may share their colours; the classes of the areas stay the same here.
      const same = scaleColors(fill) === scaleColors(SHOWN.fill) && fill.startsWith('grid.');
      expect(found.length === 0, fill).toBe(same);
      for (const change of found) expect(['paint', 'layout', 'filter']).toContain(change.kind);
    }
  });

  it('is one address when the site filter changes', () => {
    const points = { ...SHOWN.points, sites: collection() };
    const found = changes({ points });
    expect(found).toEqual([{ kind: 'data', source: 'sites', data: expect.any(String) }]);
    expect(JSON.stringify(found)).toMatch(/headroom-served:\/\/sites\/\d+/);
  });

  it('is the whole style when a layer appears or stands elsewhere', () => {
    const other = { ...ground('light'), labels: [] };
    expect(changes({ ground: other })).toEqual([{ kind: 'style' }]);
    const county = changes({ selectedRegion: { kind: 'county', fips: '51107' } });
    expect(county.length).toBeGreaterThan(0);
  });

  it('moves the outline of a selection without a new style', () => {
    for (const selectedRegion of REGIONS) {
      const found = changes({ selectedRegion });
      // A radius has an outline of its own; the others are found in the shapes by a filter and then shown.
      const expected =
        selectedRegion === null ? [] : selectedRegion.kind === 'radius' ? ['data'] : ['filter', 'layout'];
      expect([...new Set(found.map(({ kind }) => kind))].sort()).toEqual(expected);
    }
  });
});

it('keeps names of the ground away from what a picture puts on the map', () => {
  const style = buildStyle(input({ reserved: [{ lon: -77, lat: 38, width: 120.4, height: 30 }] }));
  // What is uppermost is placed first.
  expect(style.layers.at(-1)?.id).toBe(LAYERS.reserved);
  const source = style.sources[SOURCES.reserved];
  expect(JSON.stringify(source)).toContain('blank|121|30');
  expect(buildStyle(input({})).layers.map(({ id }) => id)).not.toContain(LAYERS.reserved);
});

it('marks the middle of a circle, and outlines what a reader drew, several as one', () => {
  const circle = { kind: 'radius', lon: -77, lat: 39, km: 20 } as const;
  const outline = {
    kind: 'polygon',
    polygons: [
      [
        [
          [-77, 39],
          [-76, 39],
          [-76, 40],
        ],
      ],
    ],
  } satisfies Region;
  const shapes = (selectedRegion: Region) => {
    const source = buildStyle(input({ selectedRegion })).sources.shape;
    const data = source?.type === 'geojson' ? (source.data as FeatureCollection) : null;
    return data?.features.map(({ geometry }) => geometry.type);
  };
  expect(shapes(circle)).toEqual(['Polygon', 'Point']);
  expect(shapes(outline)).toEqual(['MultiPolygon']);
  expect(shapes({ kind: 'several', regions: [circle, outline] })).toEqual([
    'Polygon',
    'Point',
    'MultiPolygon',
  ]);
  expect(shapes({ kind: 'county', fips: '51107' })).toEqual([]);
});
