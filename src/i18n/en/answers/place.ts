/** The words of answers on the card of a place. */
import type { Plant } from '../../../model/power/power';
import type { Surroundings } from '../../../model/surroundings/surroundings';
import { formatDistance, formatMegawatts, formatNumber, inText, listOf, plural } from '../shell/format';
import { labels } from '../shell/labels';

const acts = (count: number) => plural(count, { one: '# act', other: '# acts' });
const towns = (count: number) => plural(count, { one: '# town', other: '# towns' });

export const placeMessages = {
  km: formatDistance,
  /** A fact that says nothing of a thing of this kind. */
  baseRate: {
    title: 'How fights over projects ended',
    caption: (place: string, fights: number) =>
      `${place}: ${plural(fights, { one: '# fight on record', other: '# fights on record' })}, each over one project`,
    none: (place: string) =>
      `${place}: no fight over a project is on record. It does not mean that there was none.`,
  },
  measuresInForce: 'Measures in force',
  doesNotApply: 'does not apply',
  /** @param withMw sites with a figure on the basis of the sum */
  withCoverage: (value: string, { withMw, sites }: { withMw: number; sites: number }) =>
    `${value} (${formatNumber(withMw)} of ${plural(sites, { one: '# site has such a figure', other: '# sites have such a figure' })})`,
  around: {
    title: 'What surrounds it',
    lead: (lat: number, lon: number) => `Around ${formatNumber(lat, 3)}, ${formatNumber(lon, 3)}`,
    people: 'People within',
    peopleColumns: { within: 'Within', people: 'People', groups: 'Block groups' },
    /** A count that the unit of the census is too coarse for. */
    about: (people: number) => `about ${formatNumber(people)}`,
    tooFine: 'too near for block groups',
    untold: 'not told',
    noGroup: 'no block group has its center so near',
    peopleOf: (within: number) => `people within ${formatDistance(within)}`,
    recordsColumns: {
      within: 'Within',
      sites: 'Sites',
      acts: 'Acts of towns',
      inForce: 'Moratoria, bans and pauses in force',
    },
    records: 'Sites and acts of towns within',
    sitesOf: (count: number, byStatus: Surroundings['sites']['within'][number]['byStatus']) =>
      count === 0
        ? 'none on record'
        : listOf(
            Object.entries(byStatus).map(
              ([status, number]) =>
                `${formatNumber(number)} ${inText(labels.siteStatus[status as keyof typeof labels.siteStatus])}`,
            ),
          ),
    actsOf: (count: number, places: number) =>
      count === 0 ? 'none on record' : `${acts(count)} of ${towns(places)}`,
    nearestSites: 'Nearest sites',
    noSites: 'No site on record within 50 km.',
    nearestActs: 'What nearby towns did',
    noActs: 'No act of a town on record within 50 km.',
    towns: 'Nearest towns',
    townsOf: (list: Surroundings['towns']) =>
      list.map((town) => `${town.name}, ${town.state} (${formatDistance(town.km)})`).join('; '),
    plants: 'Power plants within',
    plantsColumns: { within: 'Within', status: 'Status', plants: 'Plants', mw: 'MW' },
    plantStatus: {
      operating: 'operating',
      construction: 'under construction',
      planned: 'planned',
    } satisfies Record<Plant['status'], string>,
    plantsOf: (within: number, status: string) => `${status} power plants within ${formatDistance(within)}`,
    plantsValue: (count: number, mw: number) =>
      `${plural(count, { one: '# plant', other: '# plants' })}, ${formatMegawatts(mw)}`,
    utilities: (counties: number) =>
      `Electric utilities of the ${counties > 1 ? 'counties that may hold the point' : 'county'}, one of them`,
    notes: 'How this is counted',
    sources: 'Sources of this part',
    /** "about 3.4 km": of a site whose own position is approximate. */
    distance: (far: number, approximate: boolean) =>
      approximate ? `about ${formatDistance(far)}` : formatDistance(far),
  },
  carry: {
    title: 'What the grid can carry',
    area: 'Grid area',
    or: 'Sources name several areas for this place: one of them.',
    several: 'Zones and authorities of this place: choose whose hours answer.',
    against: 'Sites on record against it',
    option: (id: string, name: string) => (id === name ? id : `${id}, ${name}`),
  },
  radius: {
    slider: 'Kilometers around the point',
    outOf: (from: number, until: number) => `A number from ${formatNumber(from)} to ${formatNumber(until)}.`,
  },
  inForce: {
    lead: 'Of the county, of towns in it, and of the state. Whether one of a town holds at the point itself is not recorded.',
  },
} as const;
