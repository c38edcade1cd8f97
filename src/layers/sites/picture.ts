/** The legend of sites in a picture. */
import { legendText, messages, siteFilterWords } from '../../i18n/words';
import type { View } from '../../model/view/view';
import type { LegendGroup } from '../../theme/legend';
import type { LegendContext } from '../legend';
import { markRows, ringRows, siteRows, sizeRow } from './legend';

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
      rows: [
        ...siteRows().filter(({ key }) => classes === null || classes.includes(key)),
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
