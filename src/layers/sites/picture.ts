/** The legend of sites in a picture. */
import { legendText, messages, siteFilterWords } from '../../i18n/words';
import type { View } from '../../model/view/view';
import { dividedSites } from '../../state/selectors';
import type { AppState } from '../../state/store';
import type { LegendGroup } from '../../theme/legend';
import { type DrawnKeys, isDrawn, type LegendContext } from '../legend';
import type { Seen } from '../records';
import { markRows, ringRows, siteRows, sizeRow } from './legend';

/** Classes of the sites that lie in a picture, dimmed ones as well. */
export function classesDrawn(state: AppState, { holds }: Seen): DrawnKeys {
  const { matching, excluded } = dividedSites(state);
  const drawn = state.view.hideExcluded ? matching : [...matching, ...excluded];
  return new Set(drawn.flatMap(({ lon, lat, siteClass }) => (holds(lon, lat) ? [siteClass] : [])));
}

/** The legend of sites: classes that pass the filter and are drawn, and how to read what is drawn at this zoom. */
export function siteLegend({ sites, hideExcluded }: View, context: LegendContext): LegendGroup[] {
  const { classes, uncertain } = sites;
  const { zoom } = context;
  const dimmed = !hideExcluded && siteFilterWords(sites).length > 0;
  const readings = markRows().filter(({ key }) => key !== 'dimmed' || dimmed);
  return [
    {
      id: 'sites',
      heading: legendText.sites,
      strip: null,
      rows: [
        ...siteRows().filter(
          ({ key }) => (classes === null || classes.includes(key)) && isDrawn('sites', key, context),
        ),
        sizeRow(zoom),
        ...ringRows(zoom),
      ],
      notes: [
        legendText.marks(readings.map(({ label }) => label)),
        ...(ringRows(zoom).length > 0 ? [messages.legend.ringSize] : []),
        ...(uncertain || hideExcluded ? [] : [legendText.certain]),
      ],
    },
  ];
}
