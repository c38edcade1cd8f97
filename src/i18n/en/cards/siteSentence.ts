/** What a site is, in one sentence. */
import type { Site } from '../../../model/site';
import type { SiteClass, SiteStatus } from '../../../model/vocabulary';
import { inText } from '../shell/format';
import { labels } from '../shell/labels';

const CLASS_NOUN: Record<SiteClass, string> = {
  dataCenter: 'A data center',
  conversion: 'A former crypto mine turned into a data center',
  exMinerNewBuild: 'A data center built new by a former mining company',
  activeMine: 'A crypto mine',
  formerMine: 'A former crypto mine',
  blockedProposal: 'A proposal that was blocked',
};

const STATUS_PHRASE: Record<SiteStatus, string> = {
  operating: 'recorded as operating',
  construction: 'recorded as under construction',
  permitted: 'permitted but not recorded as built',
  proposed: 'proposed',
  paused: 'paused',
  cancelled: 'cancelled',
  closed: 'closed',
  unknown: 'of unknown status',
};

/** One sentence that says what a site is: made from its fields, never from a source's prose. */
export function siteSentence(site: Site, place: string | null): string {
  const where = place === null ? '' : ` in ${place}`;
  const who =
    site.operator === null
      ? 'The operator is unknown'
      : `The operator is ${site.operator}${
          site.operatorClass === 'unknown' ? '' : ` (${inText(labels.operatorClass[site.operatorClass])})`
        }`;
  return `${CLASS_NOUN[site.siteClass]}${where}, ${STATUS_PHRASE[site.status]}. ${who.replace(/\.$/, '')}.`;
}
