/** Measures of every area over every window of whole years: one file a window, so that the app loads only its own. */
import { wholeYears } from '../../../src/model/grid/series';
import { readSeriesFile } from '../../../src/model/grid/seriesFile';
import {
  prepareSeries,
  type WindowFile,
  type WindowMeasures,
  windowMeasures,
  windowName,
  windowsIn,
} from '../../../src/model/grid/windowMeasures';
import type { GridArea } from '../../../src/model/region';
import type { Step } from '../pipeline';

/** Progress is reported after every so many areas. */
const AREAS_PER_REPORT = 40;

export const gridWindowsStep: Step = {
  name: 'grid-windows',
  inputs: [],
  needs: ['grid'],
  async run(context) {
    const areas = (JSON.parse(context.built('areas.json').toString()) as GridArea[]).filter(
      ({ years }) => years !== null,
    );
    const files = new Map<string, WindowFile>();
    for (const [index, { id }] of areas.entries()) {
      const series = await readSeriesFile(new Uint8Array(context.built(`series/${id}.bin`)));
      const years = wholeYears(series);
      if (years === null) continue;
      const prepared = prepareSeries(series);
      for (const window of windowsIn(years)) {
        const measures = windowMeasures(prepared, window);
        if (measures === null) continue;
        const file = files.get(windowName(window)) ?? {};
        file[id] = rounded(measures);
        files.set(windowName(window), file);
      }
      if ((index + 1) % AREAS_PER_REPORT === 0) context.progress((index + 1) / areas.length);
    }
    return Object.fromEntries(
      [...files].map(([name, file]) => [`grid-windows/${name}.json`, JSON.stringify(file)]),
    );
  },
};

/** Figures as finely as the source bears: demand is stored in whole MW. */
function rounded(measures: WindowMeasures): WindowMeasures {
  const to = (places: number, value: number) => Math.round(value * 10 ** places) / 10 ** places;
  const orNull = (places: number, value: number | null) => (value === null ? null : to(places, value));
  const { headroomMw } = measures;
  return {
    ...measures,
    meanMw: to(1, measures.meanMw),
    loadFactor: to(4, measures.loadFactor),
    alwaysOnGrowthMw: orNull(1, measures.alwaysOnGrowthMw),
    coverage: to(5, measures.coverage),
    headroomMw: {
      '0.25': to(1, headroomMw['0.25']),
      '0.5': to(1, headroomMw['0.5']),
      '1': to(1, headroomMw['1']),
    },
    hoursAbove95: to(1, measures.hoursAbove95),
    energyGrowth: orNull(5, measures.energyGrowth),
  };
}
