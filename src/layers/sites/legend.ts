/** How marks of sites are read: one row a class, and one example each of size, outline and hollow. */
import { labels, legendText, messages, siteFilterWords } from '../../i18n/words';
import type { View } from '../../model/view/view';
import { SITE_CLASSES, type SiteClass, type SiteStatus } from '../../model/vocabulary';
import type { Emblem } from '../../theme/emblem';
import type { LegendGroup, LegendRow } from '../../theme/legend';
import { siteMark } from '../../theme/siteMark';
import type { LegendContext } from '../legend';
import { CLUSTER_MAX_ZOOM } from './clusters';

/** Classes of sites, each by its plain mark. */
export const siteRows = (): LegendRow<SiteClass>[] =>
  SITE_CLASSES.map((siteClass) => ({
    key: siteClass,
    emblem: { kind: 'mark', mark: siteMark(siteClass, 'operating', false, true) },
    label: labels.siteClass[siteClass],
  }));

type MarkReading = keyof typeof messages.legend.marks;
const example = (status: SiteStatus, approximate = false, mwKnown = true): Emblem => ({
  kind: 'mark',
  mark: siteMark('dataCenter', status, approximate, mwKnown),
});
const EXAMPLES: Readonly<Record<MarkReading, Emblem>> = {
  size: example('operating'),
  unknown: example('operating', false, false),
  construction: example('construction'),
  planned: example('proposed'),
  paused: example('paused'),
  ended: example('cancelled'),
  approximate: example('operating', true),
  dimmed: example('operating'),
};

/** How a mark is read: one example each. */
export const markRows = (): LegendRow<MarkReading>[] =>
  (Object.keys(EXAMPLES) as MarkReading[]).map((key) => ({
    key,
    emblem: EXAMPLES[key],
    label: messages.legend.marks[key],
  }));

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
