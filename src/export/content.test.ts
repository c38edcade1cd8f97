import { describe, expect, it } from 'vitest';
import type { Source } from '../model/source';
import { DEFAULT_VIEW, type View } from '../state/view';
import { scaleFor } from '../theme/scales';
import { pictureContent } from './content';

const source = (id: string, layers: Source['layers'], credit = `Credit of ${id}`): Source => ({
  id,
  publisher: id,
  title: id,
  link: `https://${id}.test`,
  licence: 'CC-BY-4.0',
  licenceUrl: null,
  credit,
  creditShort: credit,
  retrieved: '2026-08-01',
  coverage: '',
  knownGaps: '',
  layers,
});

const sources = [
  source('s', ['sites']),
  source('g', ['grid']),
  source('l', ['land']),
  source('o', ['opposition'], 'Credit of o, CC BY 4.0'),
  source('b', ['basemap']),
];

const content = (view: Partial<View>) =>
  pictureContent({
    title: 'Title',
    view: { ...DEFAULT_VIEW, ...view },
    mode: 'light',
    sources,
    dataDate: '2026-08-22',
    link: 'https://app.test/?x=1',
  });

const only = (layer: 'sites' | 'grid' | 'land' | 'opposition') => ({
  ...{ sites: false, grid: false, land: false, opposition: false },
  [layer]: true,
});

describe('what a picture says', () => {
  it('credits exactly the layers shown, and the ground', () => {
    const credits = content({ layers: only('grid'), fill: 'grid.peak' }).credits.join('\n');
    expect(credits).toContain('Credit of g');
    expect(credits).toContain('Credit of b');
    expect(credits).not.toMatch(/Credit of [slo]/);
  });

  it('prints a licence unless the credit states it', () => {
    const credits = content({ layers: { ...only('sites'), opposition: true } }).credits.join('\n');
    expect(credits).toContain('Credit of s (Licence: CC-BY-4.0)');
    expect(credits).not.toContain('CC BY 4.0 (Licence');
  });

  it('explains the fill by the scale that paints it, and only when its layer is on', () => {
    const scale = scaleFor('land.cropland');
    const shown = content({ layers: only('land'), fill: 'land.cropland' }).legend;
    expect(shown[0]?.heading).toBe('Cropland, 2007');
    expect(shown[0]?.rows.map((row) => row.label)).toEqual([
      ...scale.classes.map((step) => step.label),
      scale.noData.label,
    ]);
    const hidden = content({ layers: only('sites'), fill: 'land.cropland' }).legend;
    expect(hidden.map((group) => group.heading)).not.toContain('Cropland, 2007');
  });

  it('names the filters, the date of the data and the link', () => {
    const { leads, link } = content({
      sites: { ...DEFAULT_VIEW.sites, classes: ['conversion'], mwMin: 100 },
    });
    expect(leads.join(' ')).toContain('22 August 2026');
    expect(leads.join(' ')).toContain('Mine converted to data center');
    expect(leads.join(' ')).toContain('from 100');
    expect(link).toContain('https://app.test/?x=1');
  });

  it('shows the classes that are on the map and no others', () => {
    const { legend } = content({
      layers: only('sites'),
      sites: { ...DEFAULT_VIEW.sites, classes: ['activeMine'] },
    });
    expect(legend[0]?.rows.map((row) => row.label)).toEqual(['Active crypto mine']);
  });
});
