/**
 * Figures of every area over every window of whole years, and how much new load fits at each share and season: two
 * files a window, so that the app loads only its own.
 */
import { loadOverWindow } from '../../../src/model/grid/acrossStep';
import { prepareHours } from '../../../src/model/grid/doubtfulEffect';
import { allFits } from '../../../src/model/grid/fits';
import type { FitsFile } from '../../../src/model/grid/fitsAsked';
import { headroomModel } from '../../../src/model/grid/headroom';
import { type WindowFile, windowName, windowsIn } from '../../../src/model/grid/loadFigures';
import { wholeYears } from '../../../src/model/grid/series';
import { readSeriesFile } from '../../../src/model/grid/seriesFile';
import type { GridArea } from '../../../src/model/region';
import { doubtfulOf, HOURLY_FILES, hourlyFile } from '../grid/hours';
import { rounded, roundedTo } from '../grid/rounded';
import type { Step } from '../pipeline';

/** Progress is reported after every so many areas. */
const AREAS_PER_REPORT = 40;

export const gridWindowsStep: Step = {
  name: 'grid-windows',
  module: import.meta.filename,
  inputs: [HOURLY_FILES],
  needs: ['grid'],
  async run(context) {
    const areas = (JSON.parse(context.built('areas.json').toString()) as GridArea[]).filter(
      ({ years }) => years !== null,
    );
    const doubtful = doubtfulOf(context);
    const files = new Map<string, { figures: WindowFile; fits: FitsFile }>();
    for (const [index, { id, quality }] of areas.entries()) {
      const stored = await readSeriesFile(new Uint8Array(context.source(hourlyFile(id))));
      const years = wholeYears(stored);
      if (years === null) continue;
      const prepared = prepareHours(stored, doubtful.get(id) ?? []);
      for (const window of windowsIn(years)) {
        const figures = rounded(loadOverWindow(prepared, window, quality));
        const model = headroomModel(prepared.counted.sorted, window);
        if (figures === null || model === null) continue;
        const file = files.get(windowName(window)) ?? { figures: {}, fits: {} };
        file.figures[id] = figures;
        file.fits[id] = allFits(model).map((mw) =>
          mw === null || figures.levelStep !== null ? null : roundedTo(1, mw),
        );
        files.set(windowName(window), file);
      }
      if ((index + 1) % AREAS_PER_REPORT === 0) context.progress((index + 1) / areas.length);
    }
    return Object.fromEntries(
      [...files].flatMap(([name, { figures, fits }]) => [
        [`grid-windows/${name}.json`, JSON.stringify(figures)],
        [`grid-fits/${name}.json`, JSON.stringify(fits)],
      ]),
    );
  },
};
