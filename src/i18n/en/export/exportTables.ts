/** Names and meanings of the columns of downloads, and what is said while and where they are made. */

import type { AreaBasis } from '../../../model/site';
import { formatDate, plural } from '../shell/format';
import { windowMessages } from '../shell/gridWindow';
import { labels } from '../shell/labels';
import {
  type ColumnWords,
  country,
  county,
  countyFips,
  id,
  lat,
  link,
  lon,
  origin,
  sourceLinks,
  state,
} from './columnWords';
import { type LayerTableName, layerColumns, layerTableRows, layerTables } from './layerTables';

/** The tables of a download. */
export type TableName = 'sites' | 'events' | 'areas' | 'counties' | LayerTableName;

/** Words of every column, by table. */
/** The name of a column of figures from hours: `Peak demand, hourly record to 2024 (MW)`. */
const ofHours = (name: string, unit: string) => `${name}, ${windowMessages.recordTo} (${unit})`;

export const exportColumns = {
  sites: {
    id: id('the site'),
    name: { name: 'Name', meaning: 'As the sources have it.' },
    operator: { name: 'Operator', meaning: 'As reported; empty where unknown.' },
    companies: {
      name: 'Companies',
      meaning:
        'Who owns, runs or rents it, by display name; who was there before is left out. Empty where no record names a company.',
    },
    operatorClass: { name: 'Operator class', meaning: 'Who runs it, as classed by Headroom.' },
    siteClass: { name: 'Class', meaning: 'What kind of place it is, told by its history.' },
    status: { name: 'Status', meaning: 'As reported last.' },
    mw: {
      name: 'Power (MW)',
      meaning:
        'The headline figure as reported; empty where unknown, which is not zero. Never add figures that measure different things.',
    },
    mwBasis: { name: 'Power measures', meaning: 'What the figure in MW measures.' },
    confidence: { name: 'Confidence', meaning: 'How sure the record is, by its sources.' },
    county,
    countyFips,
    state,
    country,
    area: { name: 'Grid area', meaning: 'Id of the smallest grid area known for the site.' },
    areaName: { name: 'Name of the grid area', meaning: 'The name that people know it by.' },
    areaBasis: {
      name: 'Grid area rests on',
      meaning:
        'The utility or the grid operator that the record of the site names, the service territories around its point, or its county.',
    },
    lat,
    lon,
    precision: { name: 'Position', meaning: 'How exactly the site is located.' },
    retrieved: {
      name: 'Sources read',
      meaning: 'Day on which the newest of the sources was read, YYYY-MM-DD.',
    },
    ...origin,
    sourceLinks,
    link: link('the site'),
  },
  events: {
    id: id('the act'),
    date: {
      name: 'Date',
      meaning: 'As exact as it is known: YYYY-MM-DD, YYYY-MM or YYYY; empty where unknown.',
    },
    datePrecision: { name: 'Date known to', meaning: 'day, month, year or unknown.' },
    jurisdiction: { name: 'Jurisdiction', meaning: 'Whose act it is, as the source has it.' },
    jurisdictionKind: { name: 'Kind of jurisdiction', meaning: 'What the jurisdiction is.' },
    county,
    countyFips,
    state,
    country,
    lat,
    lon,
    position: {
      name: 'Position',
      meaning:
        'Acts of towns stand in the middle of the town, not at a project. Acts over an area have no point.',
    },
    summary: { name: 'Summary', meaning: 'What was done, by whom and when, in one sentence.' },
    body: { name: 'Body', meaning: 'Who acted, by name; empty where nothing tells it.' },
    actions: { name: 'Actions', meaning: 'What was done.' },
    concerns: { name: 'Concerns', meaning: 'What it was about, as recorded.' },
    mechanism: {
      name: 'Mechanism (1 to 5)',
      meaning: 'Step of the ladder from 1, pressure or study, to 5, ban. Not a measure of anger.',
    },
    mechanismWords: { name: 'Mechanism', meaning: 'The same in words.' },
    technology: { name: 'Aimed at', meaning: 'Data centers, crypto mines, or both.' },
    measureKind: {
      name: 'Measure',
      meaning: 'What kind of measure the act is a part of; empty for what is no measure.',
    },
    measureState: {
      name: 'Measure on the day viewed',
      meaning: 'Worked out from adoption, term and end for the day viewed; empty for what is no measure.',
    },
    statedEnd: {
      name: 'Last day of the measure',
      meaning: 'YYYY-MM-DD, of its term; empty where no end is known.',
    },
    endBasis: {
      name: 'How the end is known',
      meaning:
        'Stated by a source, counted from the term, none by what a source says, or not recorded. Not recorded does not mean in force for good.',
    },
    outcome: {
      name: 'Outcome',
      meaning: 'What became of the project or, where none is told of, the measure, by the day viewed.',
    },
    outcomeProject: {
      name: 'Outcome of the project',
      meaning: 'By the day viewed; empty where none is told.',
    },
    outcomeProjectDate: {
      name: 'Date of that outcome',
      meaning: 'Of the act that settled it, as exact as it is known; empty where no source dates it.',
    },
    outcomeMeasure: {
      name: 'Outcome of the measure',
      meaning: 'By the day viewed; empty where none is told.',
    },
    outcomeMeasureDate: {
      name: 'Date of the outcome of the measure',
      meaning: 'As exact as it is known; empty where no source dates it.',
    },
    project: { name: 'Project', meaning: 'As reported.' },
    company: { name: 'Company', meaning: 'As reported.' },
    mw: { name: 'Power of the project (MW)', meaning: 'As reported and not checked; empty where unknown.' },
    siteIds: { name: 'Sites', meaning: 'Ids of the sites that the project is, where one is on the map.' },
    groups: { name: 'Groups', meaning: 'Groups named by the sources.' },
    evidence: { name: 'Evidence', meaning: 'The best kind of source that attests the act.' },
    dayViewed: { name: 'Day viewed', meaning: 'YYYY-MM-DD; states and outcomes are those of this day.' },
    recordUpTo: {
      name: 'Record up to',
      meaning: 'Day up to which the trackers were read, YYYY-MM-DD. What came later is not in the table.',
    },
    ...origin,
    sourceLinks,
    link: link('the act'),
  },
  areas: {
    id: id('the grid area'),
    name: { name: 'Name', meaning: 'Of the balancing authority or of the area inside one.' },
    kind: { name: 'Kind', meaning: 'Balancing authority, or an area inside one.' },
    parent: { name: 'Belongs to', meaning: 'Id of the balancing authority it lies in.' },
    firstYear: {
      name: 'First year measured',
      meaning: 'Figures are taken over whole years of hourly demand.',
    },
    lastYear: { name: 'Last year measured', meaning: 'The last of these years.' },
    peak: { name: ofHours('Peak demand', 'MW'), meaning: 'Highest hourly demand of these years.' },
    peakAt: { name: ofHours('Hour of the peak', 'UTC'), meaning: 'YYYY-MM-DDTHH.' },
    peakAtLocal: {
      name: ofHours('Hour of the peak', 'local time'),
      meaning: 'YYYY-MM-DDTHH, the end of the hour.',
    },
    summerPeak: {
      name: ofHours('Summer threshold', 'MW'),
      meaning: 'Highest hourly demand of April to October of these years.',
    },
    summerPeakAt: { name: ofHours('Hour of the summer threshold', 'UTC'), meaning: 'YYYY-MM-DDTHH.' },
    winterPeak: {
      name: ofHours('Winter threshold', 'MW'),
      meaning: 'Highest hourly demand of November to March of these years.',
    },
    winterPeakAt: { name: ofHours('Hour of the winter threshold', 'UTC'), meaning: 'YYYY-MM-DDTHH.' },
    peakWithLeftOut: {
      name: ofHours('Peak with hours left out', 'MW'),
      meaning: 'What the peak is with the hours left out as doubtful; empty where that is less than 1 % off.',
    },
    headroom05WithLeftOut: {
      name: ofHours('Headroom at 0.5 % with hours left out', 'MW'),
      meaning:
        'What this headroom is with the hours left out as doubtful; empty where that is less than 1 % off.',
    },
    mean: { name: ofHours('Mean demand', 'MW'), meaning: 'Mean of all hours.' },
    loadFactor: { name: ofHours('Load factor', 'share, 0 to 1'), meaning: 'Mean demand over peak demand.' },
    headroom025: {
      name: ofHours('Headroom at 0.25 % curtailed', 'MW'),
      meaning: 'Constant new load that fits when 0.25 % of its energy is curtailed. Area-wide.',
    },
    headroom05: { name: ofHours('Headroom at 0.5 % curtailed', 'MW'), meaning: 'The same at 0.5 %.' },
    headroom1: { name: ofHours('Headroom at 1 % curtailed', 'MW'), meaning: 'The same at 1 %.' },
    alwaysOnGrowth: {
      name: ofHours('Always-on growth', 'MW'),
      meaning: 'P10 of demand in the last year less that of the first year.',
    },
    energyGrowth: { name: ofHours('Energy growth', 'share a year'), meaning: '0.02 is 2 % a year.' },
    hoursAbove95: {
      name: ofHours('Hours at or above 95 % of peak', 'a year'),
      meaning: 'Mean number of hours a year.',
    },
    mean2025: {
      name: 'Mean demand of 2025 (MW)',
      meaning: 'From a summary after the hourly record, which ends in 2024.',
    },
    growthSince2024: {
      name: 'Growth since 2024 (share)',
      meaning: 'Mean of 2025 over the measured mean of 2024, less 1; 0.02 is 2 %.',
    },
    meanJanuary2026: { name: 'Mean demand of January 2026 (MW)', meaning: 'From the same summary.' },
    peakTo202604: {
      name: 'Peak of the year to April 2026 (MW)',
      meaning: 'Highest hour from May 2025 to April 2026, from the same summary.',
    },
    energyTo202604: {
      name: 'Energy of the year to April 2026 (GWh)',
      meaning: 'From May 2025 to April 2026, from the same summary.',
    },
    coverage: {
      name: ofHours('Hours with a value', 'share, 0 to 1'),
      meaning: 'Of the hours of these years.',
    },
    adequacy: {
      name: 'NERC long-term rating',
      meaning: 'Of the assessment area; empty where unknown, which is not "normal".',
    },
    quality: { name: 'Quality of the series', meaning: 'Known weaknesses in these years.' },
    shown: {
      name: 'Shown on the map',
      meaning: 'Value of the metric that fills the map, named in the head; empty where the map shows none.',
    },
    ...origin,
    link: link('the grid area'),
  },
  counties: {
    fips: countyFips,
    name: county,
    state,
    area: { name: 'Grid area', meaning: 'Id of the smallest grid area recorded for the county.' },
    areaName: { name: 'Name of the grid area', meaning: 'The name that people know it by.' },
    croplandShare: {
      name: 'Cropland, 2007 (share of land, 0 to 1)',
      meaning: 'Census of Agriculture; empty where it gives no figure.',
    },
    federalShare: { name: 'Federal land (share of land, 0 to 1)', meaning: 'PAD-US 3.0, 2022.' },
    stateShare: { name: 'State land (share of land, 0 to 1)', meaning: 'PAD-US 3.0, 2022.' },
    builtUpShare: {
      name: 'Built-up areas, 2002–03 (share of land, 0 to 1)',
      meaning: 'Natural Earth, seen from space; small places are missing.',
    },
    land: { name: 'Land (km²)', meaning: 'US Census Bureau.' },
    water: { name: 'Water (km²)', meaning: 'US Census Bureau.' },
    ...origin,
    link: link('the county'),
  },
  ...layerColumns,
} as const satisfies Record<TableName, Record<string, ColumnWords>>;

const units = { MW: 'MW', share: 'share, 1 is 100 %', points: 'points, 0 to 100' } as const;

export const exportTableWords = {
  loading: 'Reading sources and licences of the records',
  detailsFailed: (reason: string) =>
    `The sources of the records could not be read, and no row leaves without them. ${reason} Try again.`,
  noLayer: 'No layer is on, so there is no data to save. Turn a layer on.',
  noPoints: 'GeoJSON holds sites and acts, and neither layer is on. Turn one on, or save the data as CSV.',
  /** Head of the column for the metric that fills the map. */
  shown: (title: string, unit: keyof typeof units, ofOwnYears: boolean) =>
    `${exportColumns.areas.shown.name}: ${title}${ofOwnYears ? '' : `, ${windowMessages.recordTo}`} (${units[unit]})`,
  townCenter: 'center of the jurisdiction',
  noPoint: 'none: the act covers an area',
  areaBasis: {
    utility: 'utility that the record names',
    utilityAuthority: 'utility that the record names, zone of the county',
    gridOperator: 'grid operator that the record names, zone of the county',
    territory: 'service territories around the point',
    county: 'county',
  } satisfies Record<AreaBasis, string>,
  unit: { balancingAuthority: 'balancing authority', subArea: 'area inside a balancing authority' },
  tables: {
    sites: labels.layer.sites,
    events: 'Acts (opposition)',
    areas: 'Grid areas',
    counties: 'Counties (land)',
    ...layerTables,
  } satisfies Record<TableName, string>,
  rows: (table: TableName): string =>
    ({
      sites: 'Sites that pass the filters and lie in the picture.',
      events:
        'Acts that pass the filters up to the day viewed, and whose town lies in the picture, or whose county, state or country has a bounding box that meets that of the picture.',
      areas:
        'Grid areas whose bounding box meets that of the picture; a corner of the box may hold none of the area.',
      counties: 'Counties whose bounding box meets that of the picture.',
      ...layerTableRows,
    })[table],
  readme: {
    title: (title: string) => `${title}: what is in this file`,
    made: (link: string, day: string, dataDate: string, version: string) =>
      `From ${link}, viewed on ${formatDate(day)}. Data of ${formatDate(dataDate)}, version ${version}.`,
    table: (file: string, rows: number, meaning: string) =>
      `- ${file}: ${plural(rows, { one: '# row', other: '# rows' })}. ${meaning}`,
    other: {
      'picture.png': 'the picture; dropped on the map, it opens the view again.',
      'sites-and-acts.geojson': 'the tables of points as GeoJSON (RFC 7946).',
      'CITATION.txt': 'how to cite it, and whom to credit.',
      'CODEBOOK.md': 'what the columns mean.',
      'COLUMNS.csv': 'the same for programs: file, column, whether it is text or a number, meaning.',
      'LICENSES.md': 'the licences of the sources.',
      'metadata.json': 'view, filters, dates, sources and checksums for programs.',
      'report.csv': 'the report as a table, a line for each value.',
      'sites.csv': 'the sites of the report.',
      'acts.csv': 'the acts of the report.',
    } as Readonly<Record<string, string | undefined>>,
    spreadsheets:
      'Spreadsheets drop leading zeros and turn partial dates into days when they open a CSV by themselves. Import it instead and take the columns that COLUMNS.csv calls text as text: FIPS codes, ids and dates.',
  },
  columnsHead: ['file', 'column', 'type', 'meaning'],
  columnType: { text: 'text', number: 'number' },
  rowsOfRegion: (label: string, region: string) =>
    `${label} that pass the filters and are of ${region}, also where a picture shows less of it; none of another place.`,
  codebook: {
    title: 'Codebook',
    lead: (date: string, version: string) =>
      `What the columns of the tables in this file mean. Data of ${formatDate(date)}, version ${version}.`,
    form: 'How the tables are written',
    rules: [
      'CSV with commas, lines ending in CRLF, UTF-8 with a byte order mark, so that Excel reads every letter.',
      'An empty cell is unknown or does not apply. It is never zero.',
      'FIPS codes and ids are text. A spreadsheet that opens the file by itself may drop a leading zero: import the column as text (in Excel: Data, From Text/CSV, Transform Data). The name of the county stands beside the code.',
      'A text that a spreadsheet would compute begins with an apostrophe, which is not part of it.',
      'Several words in one cell are parted by a semicolon, several links by a space.',
      'Megawatts that measure different things, or belong to different statuses, must not be added.',
      'In GeoJSON the properties are the names in the second column of the tables below; coordinates are longitude, latitude (RFC 7946). Acts of counties have the outline of the county (corners to about a hundred metres); other acts over an area have no geometry.',
    ],
    columns: { name: 'Column', key: 'In GeoJSON', meaning: 'Meaning' },
    coordinates: 'coordinates',
    duties: 'What a re-user owes',
    dutiesText: [
      'Print the credits of the rows you use, and their licences; both stand in each row.',
      'Rows marked ODbL-1.0 hold OpenStreetMap data. A database made from them that is made public stays under the Open Database License; pictures and texts need the notice “© OpenStreetMap contributors”.',
      'Say what you changed, and the date of the data. LICENSES.md has the rest.',
    ],
  },
  ...layerColumns,
} as const;
