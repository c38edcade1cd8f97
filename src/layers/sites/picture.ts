/** The legend of sites in a picture. */
import { legendText, siteFilterWords } from '../../i18n/words';
import type { View } from '../../model/view/view';
import type { LegendGroup } from '../../theme/legend';
import type { LegendContext } from '../legend';
import { CLUSTER_MAX_ZOOM } from './clusters';
import { markRows, siteRows } from './legend';

/** The legend of sites: classes that pass the filter, and how to read what is drawn at this zoom. */
export function siteLegend({ sites, hideExcluded }: View, { zoom }: LegendContext): LegendGroup[] {
  const { classes, uncertain } = sites;
  const dimmed = !hideExcluded && siteFilterWords(sites).length > 0;
  const readings = markRows().filter(({ key }) => key !== 'dimmed' || dimmed);
  return [
    {
      id: 'sites',
      heading: legendText.sites,
      strip: null,
      rows: siteRows().filter(({ key }) => classes === null || classes.includes(key)),
      notes: [
        legendText.marks(readings.map(({ label }) => label)),
        ...(zoom < CLUSTER_MAX_ZOOM + 1 ? [legendText.rings] : []),
        ...(uncertain || hideExcluded ? [] : [legendText.certain]),
      ],
    },
  ];
}
