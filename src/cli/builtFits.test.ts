import { globSync } from 'tinyglobby';
import { beforeAll, describe, expect, it } from 'vitest';
import { curtailedShareOf, fittingMw } from '../model/grid/fits';
import { FITS_ASKED, fitsIn, fitsParts } from '../model/grid/fitsAsked';
import { headroomModel, type SortedSeries, sortSeries } from '../model/grid/headroom';
import { DEFAULT_WINDOW } from '../model/grid/load';
import type { YearWindow } from '../model/grid/series';
import { type BuiltData, readBuilt } from './data';

const [built] = globSync(['public/data/*/sites.json']);
/** Figures are kept to a tenth of a MW. */
const ROUNDED = 0.05001;

describe.runIf(built !== undefined)('how much fits, in the built data', { timeout: 120_000 }, () => {
  let data: BuiltData;
  const hours = new Map<string, SortedSeries>();
  beforeAll(async () => {
    data = readBuilt('public/data');
    for (const { id, years } of data.areas)
      if (years !== null) hours.set(id, sortSeries(await data.series(id)));
  }, 120_000);

  it.each<[YearWindow]>([[DEFAULT_WINDOW], [[2016, 2024]], [[2022, 2022]]])(
    'over %j is what the served hours of every area give',
    (window) => {
      const file = data.fits(window);
      const areas = data.areasOver(window) ?? [];
      const measured = areas.filter(({ load }) => load !== null);
      expect(Object.keys(file).toSorted()).toEqual(measured.map(({ id }) => id).toSorted());
      expect(measured.length).toBeGreaterThan(40);
      for (const { id, load } of measured) {
        const model = headroomModel(hours.get(id) as SortedSeries, window);
        if (model === null) throw new Error(`${id} has no hours in ${window}`);
        for (const asked of FITS_ASKED) {
          const { percent, season } = fitsParts(asked);
          const mw = fitsIn(file, id, asked);
          const own = fittingMw(model, season, percent / 100);
          if (load?.levelStep != null) {
            // Over a lasting step nothing fits that could be told.
            expect(mw, `${id} ${asked}`).toBeNull();
            continue;
          }
          if (mw === null || own === null) {
            expect([mw, own], `${id} ${asked}`).toEqual([null, null]);
            continue;
          }
          expect(Math.abs(mw - own), `${id} ${asked}`).toBeLessThan(ROUNDED);
          expect(curtailedShareOf(model, season, own), `${id} ${asked}`).toBeLessThanOrEqual(percent / 100);
        }
        // What the cards state as headroom is the same figure.
        expect([fitsIn(file, id, '0.25'), fitsIn(file, id, '0.5'), fitsIn(file, id, '1')], id).toEqual([
          load?.headroomMw?.['0.25'] ?? null,
          load?.headroomMw?.['0.5'] ?? null,
          load?.headroomMw?.['1'] ?? null,
        ]);
      }
    },
  );
});
