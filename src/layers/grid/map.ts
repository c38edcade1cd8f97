/** Grid areas on the map: what is drawn of a state, and what an area says. */
import { areaLine } from '../../i18n/words';
import { lastAnswer } from '../../model/memo';
import type { Fill } from '../../model/metrics';
import { areaValue, gridRow, isGridMetric, isOfNewLoad } from '../../model/metricValues';
import type { GridArea } from '../../model/region';
import { loadedValue } from '../../state/dataset';
import { areasViewed } from '../../state/gridWindow';
import { viewDate } from '../../state/selectors';
import { classIndex } from '../../theme/scale';
import type { Hit, HitFeature, MapPart, Target } from '../layer';
import { valueText } from '../paint/valueText';
import { Z } from '../paint/zOrder';
import { titleOn } from '../scales';
import { GRID_LAYERS } from './ids';
import { gridScale } from './scales';
import { gridStyle } from './style';

/** Class of the fill by area id; areas without a value are left out. */
const classesOf = lastAnswer(
  (
    areas: readonly GridArea[] | null,
    fill: Fill,
    /** The most that a new load draws, MW; null when none is asked about. */
    newLoadMw: number | null,
  ) => {
    const classes = new Map<string, number>();
    if (areas === null || !isGridMetric(fill)) return classes;
    const scale = gridScale(fill);
    const own = (area: GridArea) => classIndex(scale, areaValue(area, fill, newLoadMw));
    const byId = new Map(areas.map((area) => [area.id, area]));
    for (const area of areas) {
      const parent = area.parentId === null ? undefined : byId.get(area.parentId);
      const index = own(area) ?? (parent ? own(parent) : null);
      if (index !== null) classes.set(area.id, index);
    }
    return classes;
  },
);

/** Ids of authorities that have sub-areas. */
const dividedOf = lastAnswer((areas: readonly GridArea[] | null): readonly string[] => [
  ...new Set(areas?.flatMap(({ parentId }) => parentId ?? [])),
]);

function readArea({ properties }: HitFeature): Target {
  const id = String(properties.id);
  return {
    hover: null,
    action: { kind: 'select', selection: { kind: 'region', region: { kind: 'area', id } } },
    line: (state) => {
      const { fill, fits, scenario } = state.view;
      const area = loadedValue(areasViewed(state))?.find((row) => row.id === id);
      if (!area || !isGridMetric(fill)) return null;
      const scale = gridScale(fill);
      const value = areaValue(area, fill, scenario?.load.peakMw);
      const window = value === null || gridRow(fill).ofOwnYears ? null : (area.load?.window ?? null);
      return areaLine(area, titleOn(fill, viewDate(state), { fits }), valueText(scale, value), window);
    },
  };
}

const hits: readonly Hit[] = [
  GRID_LAYERS.subAreaFill,
  GRID_LAYERS.subAreaNoData,
  GRID_LAYERS.fill,
  GRID_LAYERS.noData,
].map((layer) => ({
  layer,
  z: Z.gridFill,
  reach: 'inside',
  read: readArea,
}));

export const gridOnMap: MapPart = {
  style: ({ state, mode }) => {
    const { view } = state;
    return gridStyle({
      mode,
      on: view.layers.grid,
      fill: view.fill,
      divided: dividedOf(loadedValue(areasViewed(state))),
      classes: classesOf(
        loadedValue(areasViewed(state)),
        view.fill,
        isOfNewLoad(view.fill) ? (view.scenario?.load.peakMw ?? null) : null,
      ),
    });
  },
  hits,
};
