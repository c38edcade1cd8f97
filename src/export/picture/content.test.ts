import { describe, expect, it } from 'vitest';
import { labels } from '../../i18n/words';
import { BUILT_IN, fileLayers } from '../../layers/list';
import { scaleFor } from '../../layers/scales';
import { creditLines } from '../../map/credits';
import { LAYER_IDS, onlyLayers } from '../../model/layers/list';
import { layerCombinations } from '../../model/layers/testCombinations';
import { METRIC_IDS } from '../../model/metrics';
import type { Source } from '../../model/source';
import { DEFAULT_VIEW, type View } from '../../model/view/view';
import { isOneOf, SITE_CLASSES } from '../../model/vocabulary';
import { type ContentInput, pictureContent } from './content';

const source = (id: string, layers: Source['layers']): Source => ({
  id,
  publisher: id,
  title: id,
  link: `https://${id}.test`,
  licence: 'CC-BY-4.0',
  licenceUrl: null,
  credit: `Credit of ${id}`,
  creditShort: `Short credit of ${id}`,
  retrieved: '2026-08-01',
  coverage: '',
  knownGaps: '',
  layers,
});

const LAYERS = await fileLayers(BUILT_IN);

const sources = [...LAYER_IDS, 'basemap' as const].map((id) => source(id, [id]));

const content = (view: Partial<View>, settings: Partial<ContentInput['settings']> = {}) =>
  pictureContent({
    layers: LAYERS,
    view: { ...DEFAULT_VIEW, ...view },
    place: 'Dominion zone',
    settings: { headline: null, subtitle: null, note: null, palette: 'light', ...settings },
    sources,
    dataDate: '2026-08-22',
    day: view.date ?? '2026-08-22',
    recordUpTo: '2026-08-22',
    told: null,
    link: 'https://app.test/?x=1#5/39/-77',
    zoom: 4,
  });

describe('what a picture says', () => {
  it('credits exactly the layers shown, and the ground', () => {
    for (const layers of layerCombinations()) {
      const { credits } = content({ layers, fill: 'none' });
      const on = LAYER_IDS.filter((layer) => layers[layer]);
      expect(credits.map(({ layer }) => layer)).toEqual([
        ...on.map((layer) => labels.layer[layer]),
        'Basemap',
      ]);
      expect(credits.flatMap((group) => group.credits)).toEqual(
        [...on, 'basemap'].map((layer) => `Short credit of ${layer}`),
      );
    }
  });

  it('credits what the map’s own control credits, whatever is shown', () => {
    for (const fill of ['none', ...METRIC_IDS] as const)
      for (const layer of LAYER_IDS) {
        const view = { layers: { ...onlyLayers(layer), grid: true }, fill };
        const layersOf = (lines: readonly string[]) => lines.map((line) => line.split(':')[0]);
        const onMap = layersOf(creditLines(sources, view));
        expect(content(view).credits.map((group) => group.layer)).toEqual(onMap);
      }
  });

  it('explains the fill by the scale that paints it, and only when its layer is on', () => {
    const scale = scaleFor('land.cropland');
    const shown = content({ layers: onlyLayers('land'), fill: 'land.cropland' }).legend;
    expect(shown[0]?.heading).toBe('Cropland, 2007');
    expect(shown[0]?.rows.map((row) => row.label)).toEqual([
      ...scale.classes.map((step) => step.label),
      scale.noData.label,
    ]);
    expect(shown[0]?.strip?.colors).toEqual(scale.classes.map(({ color }) => color));
    const hidden = content({ layers: onlyLayers('sites'), fill: 'land.cropland' }).legend;
    expect(hidden.map((group) => group.heading)).not.toContain('Cropland, 2007');
  });

  it('shows a legend of exactly the layers shown', () => {
    const ids = (view: Partial<View>) => content(view).legend.map(({ id }) => id);
    const all = onlyLayers('sites', 'grid', 'land', 'opposition');
    expect(ids({ layers: all, fill: 'none' })).toEqual(['sites', 'acts', 'outlines']);
    expect(ids({ layers: all, fill: 'opposition.mechanism' })).toEqual(['fill', 'sites', 'outlines']);
    expect(ids({ layers: onlyLayers('grid'), fill: 'grid.peak' })).toEqual(['fill']);
    expect(ids({ layers: onlyLayers() })).toEqual([]);
  });

  it('names the filters, the dates and the link', () => {
    const said = content({
      date: '2026-05-03',
      sites: { ...DEFAULT_VIEW.sites, classes: ['conversion'], mwMin: 100 },
    });
    expect(said.dates.join(' ')).toContain('Data as of 22 August 2026. Acts recorded up to 3 May 2026.');
    expect(said.filters.join(' ')).toMatch(
      /^Shown: Sites: Mine converted to data center, from 100.MW. The rest is dimmed.$/,
    );
    expect(said.link).toBe('app.test/?x=1#5/39/-77');
    expect(said.address).toBe('https://app.test/?x=1#5/39/-77');
  });

  it('takes the reader’s words, else those of the view; an empty text leaves the line out', () => {
    expect(content({ layers: onlyLayers('sites') }).headline).toBe('Sites, Dominion zone, on 22 August 2026');
    const own = content({}, { headline: ' Mine ', subtitle: '' });
    expect([own.headline, own.subtitle]).toEqual(['Mine', '']);
    expect(own.note).toContain('What is not recorded is not shown');
  });

  it('shows the classes that are on the map and no others', () => {
    const { legend } = content({
      layers: onlyLayers('sites'),
      sites: { ...DEFAULT_VIEW.sites, classes: ['activeMine'] },
    });
    expect(legend[0]?.rows.map((row) => row.key).filter((key) => isOneOf(SITE_CLASSES, key))).toEqual([
      'activeMine',
    ]);
  });

  it('has nothing to warn of in grey: classes are printed in tones and patterns', () => {
    const growth = { layers: onlyLayers('grid'), fill: 'grid.alwaysOnGrowth' } as const;
    const acts = { layers: onlyLayers('opposition'), fill: 'opposition.inForce' } as const;
    for (const view of [growth, acts, { ...acts, fill: 'none' as const }])
      expect(content(view, { palette: 'grey' }).notes).toEqual([]);
  });
});
