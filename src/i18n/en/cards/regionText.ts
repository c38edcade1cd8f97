/** The notes of a region's report. */
import { windowName } from '../../../model/grid/loadFigures';
import type { ProjectFromActs } from '../../../model/projectsFromActs';
import type { ReportNote } from '../../../model/report/notes';
import { formatDate, formatMegawatts, listOf, plural } from '../shell/format';
import { windowMessages } from '../shell/gridWindow';
import { coveredMessages } from './covered';

const INSTEAD_WORDS = {
  noSeries: 'it has no hours of its own',
  otherYears: 'it has no hours in these years',
  defect: 'its hours are known to be defective',
} satisfies Record<Extract<ReportNote, { code: 'newLoadInstead' }>['instead'], string>;

const records = (number: number) => plural(number, { one: '# record', other: '# records' });
const unknownFigures = 'peak, load factor and headroom are unknown.';

/** How many projects are named before the rest is counted. */
const NAMED = 5;

/** "Known from acts alone, without a site in these sources: Project Star (1,200 MW, as acts say)." */
function fromActs(projects: readonly ProjectFromActs[]): string {
  const named = projects.slice(0, NAMED).map(({ project, company, mw }) => {
    const name = project ?? company ?? '';
    return mw.length === 0 ? name : `${name} (${listOf(mw.map(formatMegawatts))}, as acts say)`;
  });
  const more = projects.length - named.length;
  const rest = more === 0 ? [] : [plural(more, { one: '# more', other: '# more' })];
  return `Known from acts alone, without a site in these sources: ${listOf([...named, ...rest])}.`;
}

/** A note of a report as a sentence. */
export function noteText(note: ReportNote): string {
  switch (note.code) {
    case 'uncertainSites':
      return `${records(note.records)} of low confidence or unknown status ${note.records === 1 ? 'is' : 'are'} listed but left out of the MW by status.`;
    case 'approximateSites':
      return `${records(note.records)} of a site ${note.records === 1 ? 'has' : 'have'} an approximate position: the distance is to that position, and the site may lie outside the radius.`;
    case 'noSites':
      return `No site on record here in these sources, as of ${formatDate(note.dataDate)}. It does not mean there is none.`;
    case 'projectsFromActs':
      return fromActs(note.projects);
    case 'areaCounties':
      return 'Land figures are for the whole counties assigned to the area.';
    case 'radiusCounties':
      return 'Grid areas and county acts are for whole counties whose central point, or one of whose listed sites, lies within the radius, and for the county around its middle.';
    case 'outlineCounties':
      return 'Grid areas and county acts are for whole counties whose central point, or one of whose listed sites, lies within the outline, and for the county around its middle.';
    case 'landEstimate':
      return coveredMessages.estimate(note);
    case 'landOfWholeCounties':
      return 'The outlines of counties could not be read: land figures are for whole counties.';
    case 'outsideUnitedStates':
      return 'Grid and land data cover the United States only.';
    case 'laterActs':
      return `${records(note.records)} of later acts ${note.records === 1 ? 'is' : 'are'} not shown on ${formatDate(note.date)}.`;
    case 'noActsInside':
      return `No act inside the region is on record in these trackers, as of ${formatDate(note.recordUpTo)}. It does not mean there was none.`;
    case 'severalAreas':
      return `${note.county} is served by ${note.areas.join(' or ')}: service territories of several grid areas reach into it, and the first is used here.`;
    case 'areaUnknown':
      return `${note.area} is recorded as a grid area here, but nothing more is known of it.`;
    case 'figuresFrom':
      return `${note.area} has no hourly demand of its own: the figures are those of ${note.from}, which contains it.`;
    case 'noHours':
      return note.years === null
        ? `${note.area} has no hourly demand on record: ${unknownFigures}`
        : `${note.area} has hourly demand for ${windowName(note.years)}, not for all of ${windowName(note.window)}: ${unknownFigures}`;
    case 'newLoadInstead':
      return `The new load on ${note.area}: ${INSTEAD_WORDS[note.instead]}, ${note.from} answers for it.`;
    case 'newLoadYears':
      return note.levelStep === null
        ? `The new load on ${note.area} is asked of ${windowMessages.years(note.window)}, the years that ${note.from} has.`
        : `The new load on ${note.area} is asked of ${windowMessages.years(note.window)}: in ${formatDate(note.levelStep)} all hours of ${note.from} step to another level for good, and those before do not compare.`;
    case 'newLoad':
      return 'The new load is asked of each area by itself, over the measured hours. The answers are area-wide and on the side of generation: they say nothing of one line or one substation.';
  }
}
