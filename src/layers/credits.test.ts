import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { labels } from '../i18n/words';
import { onlyLayers } from '../model/layers/list';
import { layerCombinations } from '../model/layers/testCombinations';
import { METRIC_IDS } from '../model/metrics';
import type { Source } from '../model/source';
import type { ShownView } from '../model/view/fill';
import { shownCredits, shownSources, withGround } from './credits';

const sources: Source[] = JSON.parse(readFileSync('data/sources.json', 'utf8'));

const DAY = '2026-11-29';

const COMBINATIONS = layerCombinations();

describe('credits of what is shown', () => {
  it.each(COMBINATIONS)('follow the layers: %o', (layers) => {
    const owed = sources.filter((source) =>
      source.layers.some((layer) => layer === 'basemap' || layers[layer]),
    );
    const view = { layers, fill: 'none' as const };
    const shown = new Set(shownSources(view, sources).flatMap((group) => group.sources));
    expect(shown).toEqual(new Set(owed));
    for (const length of ['full', 'short'] as const) {
      const printed = shownCredits(view, sources, length).flatMap(({ credits }) => credits);
      const words = owed.flatMap((source) =>
        length === 'full' ? source.credit : source.creditShort.split('; '),
      );
      expect([...printed].sort()).toEqual([...new Set(words)].sort());
    }
  });

  it('name each that is owed once, in few words', () => {
    const layers = onlyLayers('sites', 'grid', 'land', 'opposition');
    const printed = shownCredits({ layers, fill: 'none' }, sources, 'short').flatMap(
      ({ credits }) => credits,
    );
    for (const name of ['OpenStreetMap', 'Natural Earth', 'Compute Atlas'])
      expect(printed.filter((credit) => credit.includes(name))).toHaveLength(1);
  });

  it('stand under the layer that they belong to', () => {
    for (const layers of COMBINATIONS)
      for (const { layer, sources: owed } of shownSources({ layers, fill: 'none' }, sources)) {
        expect(layer === 'basemap' || layers[layer]).toBe(true);
        expect(owed.every((source) => source.layers.some((id) => id === layer))).toBe(true);
      }
  });

  it('name the makers of a ground that is not ours in the place of ours', () => {
    const view = { layers: onlyLayers('sites'), fill: 'none' as const };
    const printed = (credit: string, built: boolean) =>
      shownCredits(view, withGround(sources, { credit, link: 'https://a.example/b', built }, DAY), 'short');
    const ours = ['Natural Earth', 'GSHHG (LGPL)'];
    const ofGround = (lines: ReturnType<typeof shownCredits>) =>
      lines.flatMap(({ label, credits }) => (label === labels.layer.basemap ? credits : []));
    expect(ofGround(shownCredits(view, withGround(sources, null, DAY), 'short'))).toEqual(
      expect.arrayContaining(ours),
    );
    expect(ofGround(printed('© Street Mappers', false))).toEqual(['© Street Mappers']);
    // One that our data build made rests on our sources as well.
    expect(ofGround(printed('© Street Mappers', true))).toEqual(
      expect.arrayContaining([...ours, '© Street Mappers']),
    );
    expect(ofGround(printed('', false))).toEqual([]);
    // A source of sites and of our ground is still that of sites.
    expect(printed('', false).flatMap(({ credits }) => credits)).toContain('GeoNames, CC BY 4.0');
  });

  it('name the sources of sites where a fill counts them, though their marks are off', () => {
    const layers = onlyLayers('grid');
    const credited = (view: ShownView) => shownSources(view, sources).map(({ layer }) => layer);
    expect(credited({ layers, fill: 'grid.construction' })).toContain('sites');
    expect(credited({ layers, fill: 'grid.peak' })).not.toContain('sites');
    const off = { ...layers, grid: false };
    for (const fill of METRIC_IDS) expect(credited({ layers: off, fill })).not.toContain('sites');
  });
});
