/** What is said of a link that was not used as it stands. */
import type { Expected, LinkNote } from '../../../model/view/linkText';
import { formatNumber, listOf } from './format';
import { messages } from './messages';

const CARDS = { site: 'a site', event: 'an event', group: 'a group', region: 'a region', record: 'a record' };
const USED = { site: 'the site', event: 'the event', group: 'the group', region: 'the region' };

function expectedWords(expected: Expected): string {
  switch (expected.kind) {
    case 'region':
      return listOf(expected.forms, 'or');
    case 'radiusInRange':
      return `a place on Earth and at most ${formatNumber(expected.mostKm)} km; brought into range`;
    case 'once':
      return 'one value; the first was used';
    case 'oneOf':
      return `one of ${expected.words.join(', ')}`;
    case 'someOf':
      return `some of ${expected.words.join(', ')}`;
    case 'metric':
      return `what the legend offers under “${messages.legend.fill}”: choose there`;
    case 'record':
      return 'a record of a layer that is there';
    case 'id':
      return 'an id';
    case 'siteIds':
      return 'ids of sites, or regions such as county:51107';
    case 'day':
      return 'a day as YYYY-MM-DD';
    case 'camera':
      return 'zoom/lat/lon, and bearing and pitch if wanted';
    case 'ownData':
      return 'data that the sender brought: they are not in the link, so ask for the file and bring it here';
    case 'form':
      return expected.form;
    case 'oneCard':
      return `either ${CARDS[expected.used]} or ${CARDS[expected.unused]}; ${USED[expected.used]} was used`;
    case 'years':
      return `first and last year: ${expected.example}`;
    case 'yearsKnown':
      return `years from ${expected.years[0]} to ${expected.years[1]}, of which hourly demand is known; others were left out`;
    case 'eachOnce':
      return 'each of them once';
    case 'atMostSites':
      return `at most ${formatNumber(expected.most)} of them`;
    case 'atMostCharacters':
      return `at most ${formatNumber(expected.most)} characters`;
    case 'mwRange':
      return `a range of megawatts: ${listOf(expected.examples, 'or')}`;
    case 'mwOrder':
      return 'the smaller figure first; the two were swapped';
  }
}

/** One sentence for a note. */
export function linkNoteText({ parameter, expected }: LinkNote): string {
  return `Part of the link was not used as it stands: “${parameter}” expects ${expectedWords(expected)}.`;
}
