import { describe, expect, it } from 'vitest';
import { legendText } from '../i18n/words';
import { type LayerId, onlyLayers } from '../model/layers/list';
import { layerCombinations } from '../model/layers/testCombinations';
import { layerOf, METRIC_IDS } from '../model/metrics';
import { PROPOSED_VALUE } from '../model/standing';
import { DEFAULT_VIEW, type View } from '../model/view/view';
import { MECHANISMS, type Mechanism, SITE_CLASSES } from '../model/vocabulary';
import { drawEmblem } from '../theme/emblem';
import { noDataRow, scaleRows, scaleTicks } from '../theme/legend';
import { GROUND, STATE_OPACITY } from '../theme/palette';
import { HATCH } from '../theme/scale';
import { type DrawnKeys, type LegendContext, legendGroups } from './legend';
import { BUILT_IN, fileLayers } from './list';
import { actRows } from './opposition/legend';
import { allScales, scaleFor } from './scales';
import { markRows, siteRows, sizeRow } from './sites/legend';
import { iconRadius, KEY_MW } from './sites/markSize';

const ALL: View = {
  ...DEFAULT_VIEW,
  layers: onlyLayers('sites', 'grid', 'land', 'opposition'),
  fill: 'none',
  sites: { ...DEFAULT_VIEW.sites, uncertain: true },
};
const LAYERS = await fileLayers(BUILT_IN);
const CONTEXT: LegendContext = { day: '2026-06-01', zoom: 12 };
const groupsOf = (view: Partial<View>, context: Partial<LegendContext> = {}) =>
  legendGroups(LAYERS, { ...ALL, ...view }, { ...CONTEXT, ...context });
const ids = (view: Partial<View>) => groupsOf(view).map(({ id }) => id);
const steps = (mechanisms: readonly Mechanism[]) => ({ events: { ...ALL.events, mechanisms } });

describe('the legend', () => {
  it('has a row for every class, step, and class of a scale', () => {
    expect(siteRows().map(({ key }) => key)).toEqual([...SITE_CLASSES]);
    expect(actRows().map(({ key }) => key)).toEqual([...MECHANISMS]);
    for (const scale of allScales()) {
      expect(scaleRows(scale).map(({ label }) => label)).toEqual(scale.classes.map(({ label }) => label));
      expect(scaleTicks(scale)).toHaveLength(scale.classes.length - 1);
    }
  });

  it('shows exactly the layers that are on, in every combination', () => {
    for (const layers of layerCombinations()) {
      for (const fill of ['none', ...METRIC_IDS] as const) {
        const groups = groupsOf({ layers, fill });
        const filled = fill !== 'none' && layers[layerOf(fill) as LayerId];
        expect(groups.some(({ id }) => id === 'fill')).toBe(filled);
        expect(groups.some(({ id }) => id === 'sites')).toBe(layers.sites);
        const acts = groups.some(({ id }) => id === 'acts');
        // Where acts are the fill, its rows explain them.
        expect(acts || (filled && layerOf(fill) === 'opposition')).toBe(layers.opposition);
        const outlines = groups.find(({ id }) => id === 'outlines')?.rows.map(({ key }) => key) ?? [];
        expect(outlines).toEqual(
          (['grid', 'land', 'water'] as const).filter(
            (key) => layers[key] && !(filled && layerOf(fill) === key),
          ),
        );
      }
    }
  });

  it('leaves out classes that a filter excludes', () => {
    const groups = groupsOf({ sites: { ...ALL.sites, classes: ['activeMine'] }, ...steps([4, 5]) });
    const siteKeys = groups.find(({ id }) => id === 'sites')?.rows.map(({ key }) => key);
    expect(siteKeys?.filter((key) => SITE_CLASSES.some((known) => known === key))).toEqual(['activeMine']);
    expect(groups.find(({ id }) => id === 'acts')?.rows.map(({ key }) => key)).toEqual([4, 5]);
    const fill = groupsOf({ fill: 'opposition.mechanism', ...steps([5]) })[0];
    expect(fill?.rows.map(({ label }) => label)).toEqual([
      'Ban',
      'No act on record',
      legendText.statewide,
      legendText.townActs,
      legendText.townSomewhere,
    ]);
  });

  it('leaves out what is not drawn, where that is known', () => {
    const drawn = new Map<string, DrawnKeys>([
      ['sites', new Set(['conversion'])],
      ['opposition', new Set([PROPOSED_VALUE])],
    ]);
    const [fill, sites] = groupsOf({ fill: 'opposition.inForce' }, { drawn });
    const classes = SITE_CLASSES.filter((id) => sites?.rows.some(({ key }) => key === id));
    expect(classes).toEqual(['conversion']);
    const steps = scaleFor('opposition.inForce').classes.map(({ label }) => label);
    const printed = fill?.rows.map(({ label }) => label).filter((label) => steps.includes(label));
    expect(printed).toEqual([steps[0]]);
  });

  it('has samples of what states and towns have done, while that is the fill', () => {
    const keys = (fill: View['fill']) =>
      groupsOf({ fill })[0]?.rows.flatMap(({ key }) => (typeof key === 'string' ? key : []));
    expect(keys('opposition.inForce')).toEqual(['noData', 'statewide', 'dot', 'ring', 'somewhere']);
    expect(keys('opposition.mechanism')).toEqual(['noData', 'statewide', 'spot', 'somewhere']);
    expect(keys('land.cropland')).toEqual(['noData']);
  });

  it('says of which day it is where no control tells', () => {
    const heading = (fill: View['fill']) => groupsOf({ fill })[0]?.heading;
    expect(heading('opposition.inForce')).toBe('Measures in force on 1 June 2026');
    expect(heading('opposition.mechanism')).toBe('Strongest recorded act');
  });

  it('speaks of dimmed marks and rings only while there are any', () => {
    const notes = (zoom: number, view: Partial<View> = {}) =>
      groupsOf(view, { zoom })[0]?.notes.join(' ') ?? '';
    const keys = (zoom: number) => groupsOf({}, { zoom })[0]?.rows.map(({ key }) => key);
    const filtered = { sites: { ...ALL.sites, mwMin: 100 } };
    expect(notes(12, { sites: DEFAULT_VIEW.sites })).not.toMatch(/Dimmed/);
    expect(notes(5, filtered)).toMatch(/Dimmed/);
    expect(notes(12, { ...filtered, hideExcluded: true })).not.toMatch(/Dimmed/);
    expect(keys(5)).toContain('ring');
    expect(keys(12)).not.toContain('ring');
  });

  it('shows marks of known megawatts as large as the map draws them at that zoom', () => {
    const widths = (zoom: number) => {
      const { emblem } = sizeRow(zoom);
      return emblem.kind === 'sizes' ? emblem.widths : [];
    };
    for (const zoom of [3, 6.5, 13])
      expect(widths(zoom)).toEqual(KEY_MW.map((mw) => 2 * iconRadius(mw, zoom)));
    const { items, width, height, trueSize } = drawEmblem(sizeRow(8).emblem, 'light');
    expect(trueSize).toBe(true);
    expect(height).toBe(Math.ceil(Math.max(...widths(8))));
    expect(width).toBeGreaterThan(widths(8).reduce((sum, one) => sum + one, 0));
    expect(items.at(-1)?.scale).toBeCloseTo((widths(8).at(-1) ?? 0) / 24, 9);
  });

  it('is empty without layers', () => {
    expect(ids({ layers: onlyLayers() })).toEqual([]);
  });
});

describe('emblems', () => {
  it('are drawn in the colours of the map, in both appearances', () => {
    for (const mode of ['light', 'dark'] as const)
      for (const scale of allScales()) {
        for (const { key, emblem } of scaleRows(scale)) {
          const [fill] = drawEmblem(emblem, mode).items;
          const paint = fill?.fill;
          expect(typeof paint === 'string' ? paint : paint?.color).toBe(key.color[mode]);
        }
        const nothing = drawEmblem(noDataRow(scale).emblem, mode).items[0]?.fill;
        if (scale.noData.pattern === 'hatch')
          expect(nothing).toMatchObject({
            motif: 'hatch',
            color: HATCH.line[mode],
            ground: HATCH.ground[mode],
          });
      }
  });

  it('show a pattern where the map does', () => {
    const [dots, stripes] = scaleRows(scaleFor('opposition.inForce'));
    expect(dots && drawEmblem(dots.emblem, 'light').items[0]?.fill).toMatchObject({ motif: 'dots' });
    expect(stripes && drawEmblem(stripes.emblem, 'light').items[0]?.fill).toMatchObject({ motif: 'stripes' });
  });

  it('show how an act is painted over a whole state, as the map does', () => {
    for (const mode of ['light', 'dark'] as const)
      for (const { emblem } of scaleRows(scaleFor('opposition.inForce'))) {
        const [full, ground, half] = drawEmblem(emblem, mode).items;
        const plain = typeof full?.fill === 'string';
        expect(ground).toMatchObject({ fill: GROUND.land[mode], opacity: 1 });
        expect(half?.d).toBe(ground?.d);
        expect(half?.fill).toEqual(full?.fill);
        expect(half?.opacity).toBe(plain ? STATE_OPACITY.fill : STATE_OPACITY.pattern);
      }
    const [land] = scaleRows(scaleFor('land.cropland'));
    expect(land && drawEmblem(land.emblem, 'light').items).toHaveLength(2);
  });

  it('have an example for every reading of a mark', () => {
    for (const { emblem } of markRows()) expect(drawEmblem(emblem, 'light').items.length).toBeGreaterThan(1);
  });
});
