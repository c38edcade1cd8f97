/** Outlines of the counties of each state, for what a circle or an own outline covers of them. */
import { countyOutlinesFile } from '../../../src/model/builtFiles';
import { readPolygons, writePolygons } from '../../../src/model/polygon';
import { coarsePolygons } from '../coarse';
import { countyShapes, polygonsOf } from '../geography';
import type { Step } from '../pipeline';

export const countyOutlinesStep: Step = {
  name: 'countyOutlines',
  module: import.meta.filename,
  inputs: [],
  needs: [],
  run() {
    const byState = new Map<string, Record<string, string>>();
    for (const { fips, state, geometry } of countyShapes().values()) {
      const areas = coarsePolygons(polygonsOf(geometry));
      // One city is a line in the atlas: what lies there is told as of the county around it.
      if (areas.length === 0) continue;
      const text = writePolygons(areas);
      // More corners than a reader takes must not be written.
      if (readPolygons(text) === null) throw new Error(`the outline of county ${fips} can't be read back`);
      const own = byState.get(state) ?? {};
      byState.set(state, { ...own, [fips]: text });
    }
    return Object.fromEntries(
      [...byState].map(([state, outlines]) => [countyOutlinesFile(state).path, JSON.stringify(outlines)]),
    );
  },
};
