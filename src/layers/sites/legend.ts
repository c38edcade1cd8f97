/** How marks of sites are read: one row a class, and one example each of size, outline and hollow. */
import { labels, messages } from '../../i18n/words';
import { SITE_CLASSES, SITE_PHASES, type SiteClass, type SiteStatus } from '../../model/vocabulary';
import type { Emblem } from '../../theme/emblem';
import type { LegendRow } from '../../theme/legend';
import { siteMark } from '../../theme/siteMark';
import { ARCS, CLUSTER_MAX_ZOOM } from './clusters';
import { iconRadius, KEY_MW } from './markSize';

/** Classes of sites, each by its plain mark. */
export const siteRows = (): LegendRow<SiteClass>[] =>
  SITE_CLASSES.map((siteClass) => ({
    key: siteClass,
    emblem: { kind: 'mark', mark: siteMark(siteClass, 'operating', false, true) },
    label: labels.siteClass[siteClass],
  }));

/** Three marks as large as they are on the map at a zoom, with their megawatts. */
export const sizeRow = (zoom: number): LegendRow<'sizes'> => ({
  key: 'sizes',
  emblem: {
    kind: 'sizes',
    mark: siteMark('dataCenter', 'operating', false, true),
    widths: KEY_MW.map((mw) => 2 * iconRadius(mw, zoom)),
  },
  label: messages.legend.sizes(KEY_MW),
});

/** What a ring is, while the zoom gathers sites into rings. */
export function ringRows(zoom: number): LegendRow<'ring'>[] {
  if (zoom >= CLUSTER_MAX_ZOOM + 1) return [];
  const shares = Array.from({ length: ARCS }, () => 0);
  SITE_PHASES.forEach((status, index) => {
    shares[index] = status === 'operating' ? 2 : 1;
  });
  return [{ key: 'ring', emblem: { kind: 'ring', shares }, label: messages.legend.ring }];
}

type MarkReading = keyof typeof messages.legend.marks;
const example = (status: SiteStatus, approximate = false, mwKnown = true): Emblem => ({
  kind: 'mark',
  mark: siteMark('dataCenter', status, approximate, mwKnown),
});
const EXAMPLES: Readonly<Record<MarkReading, Emblem>> = {
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
