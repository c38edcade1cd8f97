import { legendText, pictureText } from '../../i18n/words';
import { DEFAULT_WINDOW } from '../../model/grid/load';
import { isGridMetric, isOfNewLoad } from '../../model/metricValues';
import type { View } from '../../model/view/view';
import { OUTLINES } from '../../theme/palette';
import type { FilePart } from '../layer';
import { areaRecords } from './records';

/** The years of grid metrics and the new load asked about, while they are shown. */
function yearsAndLoad({ fill, window, scenario }: View): string[] {
  if (!isGridMetric(fill)) return [];
  const asked = isOfNewLoad(fill) && scenario !== null ? [pictureText.newLoad(scenario.load.peakMw)] : [];
  return [pictureText.years(window ?? DEFAULT_WINDOW), ...asked];
}

/** Grid areas in pictures and files. */
export const gridInFiles: FilePart = {
  outline: () => [
    { emblem: { kind: 'line', color: OUTLINES.grid, dashed: false }, label: legendText.gridOutline },
  ],
  fillNotes: () => [legendText.subAreas],
  measured: yearsAndLoad,
  records: areaRecords,
};
