/** How marks of sites are read: one row a class, and one example each of size, outline and hollow. */
import { labels, messages } from '../../i18n/words';
import { SITE_CLASSES, type SiteClass, type SiteStatus } from '../../model/vocabulary';
import type { Emblem } from '../../theme/emblem';
import type { LegendRow } from '../../theme/legend';
import { siteMark } from '../../theme/siteMark';

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
