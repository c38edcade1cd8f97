/** The words of an atlas: the hearing sheets of several places in one document. */
import { MAX_PLACES } from '../../../model/hearing/places';
import type { AtlasText, SheetFacts } from '../../../model/hearing/sheet';
import { formatNumber, plural } from '../shell/format';
import { pageNumber, sheetDays } from './hearing';

const placesOf = (count: number) => plural(count, { one: '# place', other: '# places' });

/**
 * The words of its first pages.
 * @param places in order, each with the number of its first page
 * @param facts  of one of them: days and version are the same for all
 */
export const atlasText = (
  places: readonly { title: string; page: number }[],
  facts: Pick<SheetFacts, 'report' | 'dataVersion'> | null,
): AtlasText => ({
  title: `Atlas of ${placesOf(places.length)}`,
  about: [
    'Two pages of each: map, grid, sites, what surrounds it, what is in force, fights and how they ended. Sources with their dates stand at the end of each place.',
    ...(facts === null ? [] : [sheetDays(facts.report)]),
  ],
  columns: ['Place', 'Page'],
  entries: places.map(({ title, page }) => ({ title, number: formatNumber(page) })),
  foot: facts === null ? 'Headroom' : `Headroom, data version ${facts.dataVersion}`,
  page: pageNumber,
});

/** The words of its buttons. */
export const atlasMessages = {
  make: (count: number) => `Atlas of ${placesOf(count)}`,
  first: (count: number) => `Atlas of the first ${placesOf(count)}`,
  hint: `Two pages of each place in one document to print or to save as PDF, with contents and page numbers; at most ${formatNumber(MAX_PLACES)} places`,
  reader: 'Order of the atlas',
  progress: (number: number, of: number) => `Place ${formatNumber(number)} of ${formatNumber(of)}`,
  making: 'The atlas is being made.',
  cancel: 'Stop',
  stopped: 'Stopped. Nothing was printed.',
  made: 'The atlas went to the print window.',
  failed: 'The atlas could not be made.',
  failedAt: (place: string, reason: string) => `${place}: ${reason}`,
  tooMany: (count: number) =>
    `An atlas holds at most ${formatNumber(MAX_PLACES)} places, not ${formatNumber(count)}.`,
} as const;
