/** Figures to quote: a sentence for each, how it was counted, and files of all. */
import { type CsvCell, csvText } from '../../../model/csv';
import type { Ending } from '../../../model/endings/course';
import type { Figure, FigureGroup } from '../../../model/figures/figure';
import type { FiguresReport } from '../../../model/figures/figures';
import type { OwnerSide, OwnerStage } from '../../../model/figures/owners';
import type { CoveredBy } from '../../../model/people/underMeasures';
import type { MeasureKind, MwBasis, OperatorClass, SiteClass, SiteStatus } from '../../../model/vocabulary';
import { plain, table } from '../report/markdownParts';
import { formatDate, formatMegawatts, formatNumber, formatShare, plural } from '../shell/format';
import { labels } from '../shell/labels';
import { regionTitle } from '../shell/regionTitle';
import { endingLabel } from './endings';
import { sourceLines, tidyNumbers } from './files';

/** The subjects of the figures, and how each is counted. */
export const figureGroups: Record<FigureGroup, { title: string; method: string }> = {
  inForce: {
    title: 'Measures in force',
    method:
      'One legal instrument counts once. It is in force when its adoption is known at least to the month and no record ends it by the day viewed; only moratoria, bans and pauses of utilities stop new projects.',
  },
  people: {
    title: 'People living under a measure',
    method:
      'Residents by the census of 2020; nobody counts twice. A state’s measure counts all of its residents, a county’s those outside incorporated places, a town’s those of block groups whose center of population lies in it. Residents of cities in a county with a measure are told apart: many such measures hold only outside cities. Measures of utilities, and of towns whose outline is not at hand, add nobody.',
  },
  adopted: {
    title: 'Measures adopted, by month',
    method:
      'Measures of all kinds by the month of their adoption, whether or not they are still in force. Those whose month is not known are left out, and counted.',
  },
  fights: {
    title: 'Fights over projects, by outcome',
    method:
      'Acts of one place on one project make one fight. The outcome is the last one told by the day viewed; undecided fights are kept as such.',
  },
  sites: {
    title: 'Sites and megawatts',
    method:
      'Records of low confidence or unknown status are left out. Megawatts of different bases are never added; most sites have no figure, and a missing one is not zero.',
  },
  formerMines: {
    title: 'Places of mining',
    method:
      'Sites where crypto mining was or is, by what the record says of them now. A converted site may go on mining in part.',
  },
  operators: {
    title: 'Who runs it',
    method:
      'Sites by the class of their operator (reviewed table of companies), those with a power plant of their own left out. Megawatts only of sites with a figure, by basis.',
  },
  owners: {
    title: 'Hyperscalers against independents',
    method:
      'Sites that operate, and sites that are planned (under construction, permitted or proposed), by the company that runs them: hyperscalers; independents, which are colocation firms, AI clouds, miners and former miners; other companies; and those not recorded. Space that a hyperscaler rents from another counts for the other. Megawatts of different bases are never added; a share holds only for the sites with a figure.',
  },
};

const COVERED: Record<CoveredBy, string> = {
  state: 'Under a measure of their state',
  county: 'Under one of their county, outside incorporated places',
  town: 'Under one of their city, town or township',
  perhaps: 'Not counted: in cities, without a measure of their own, of a county with one',
};
const LIVING: Record<CoveredBy, string> = {
  state: 'under a moratorium or ban of their state',
  county: 'outside incorporated places in a county with a moratorium or ban in force',
  town: 'in a city, town or township with a moratorium or ban in force',
  perhaps:
    'in a city without a moratorium of its own in a county that has one, which may not hold in the city',
};
const STAGES: Record<OwnerStage, string> = { operating: 'Operating', planned: 'Planned' };

/** Sides of who has the capacity. */
export const ownerSides: Record<OwnerSide, string> = {
  hyperscaler: 'Hyperscalers',
  independent: 'Independents',
  enterprise: 'Other companies',
  notRecorded: 'Not recorded',
};

const ADOPTED: Record<string, string> = { monthKnown: 'Month of adoption known' };
const IN_FORCE: Record<string, string> = {
  stopping: 'Moratoria, bans and pauses in force',
  endKnown: 'With a known end',
  openEnded: 'Without an end, by a source',
  endNotRecorded: 'With no end on record',
  jurisdictions: 'Jurisdictions with a moratorium, ban or pause in force',
};

/** What a figure counts, in few words. */
export function figureName({ group, part, basis }: Pick<Figure, 'group' | 'part' | 'basis'>): string {
  const [first = '', second = ''] = part.split('.');
  switch (group) {
    case 'inForce':
      return IN_FORCE[part] ?? `Of all in force: ${labels.measureKind[part as MeasureKind]}`;
    case 'people':
      return COVERED[part as CoveredBy] ?? 'People living where a moratorium, ban or pause is in force';
    case 'adopted':
      return ADOPTED[part] ?? `Adopted in ${formatDate(part, 'month')}`;
    case 'fights':
      return endingLabel(part as Ending);
    case 'sites':
      if (part === 'all') return 'Sites on record';
      return [labels.siteStatus[first as SiteStatus], ...basisWords(basis)].join(', ');
    case 'formerMines':
      if (part === 'all') return 'Places of mining';
      return [labels.siteClass[first as SiteClass], ...basisWords(basis)].join(', ');
    case 'operators': {
      const operator =
        second === 'notRecorded'
          ? 'No operator class on record'
          : labels.operatorClass[second as OperatorClass];
      return [labels.siteStatus[first as SiteStatus], operator, ...basisWords(basis)].join(', ');
    }
    case 'owners':
      return [STAGES[first as OwnerStage], ownerSides[second as OwnerSide], ...basisWords(basis)].join(', ');
  }
}

const basisWords = (basis: string | null) => (basis === null ? [] : [labels.mwBasis[basis as MwBasis]]);

const sites = (count: number) => plural(count, { one: '# site', other: '# sites' });
const measures = (count: number) => plural(count, { one: '# measure', other: '# measures' });
const stopping = (count: number) =>
  plural(count, {
    one: '# moratorium, ban or pause of a utility',
    other: '# moratoria, bans and pauses of utilities',
  });

/** "3 of 7 sites"; a part and the whole that it is of. */
const ofAll = (value: number, whole: string) => `${formatNumber(value)} of ${whole}`;

/** The whole that megawatts are a part of, and the share. */
const ofTotal = ({ value, total }: Figure) =>
  total === null || total === 0 ? '' : ` of ${formatMegawatts(total)}, ${formatShare(value / total)}`;

const people = (count: number) => plural(count, { one: '# resident', other: '# residents' });

/** What a figure says, without region and day. */
function statement(figure: Figure): string {
  const { group, part, value, n } = figure;
  const of = figure.of ?? value;
  const name = figureName(figure);
  if (figure.unit === 'mw')
    return `${formatMegawatts(value)}${ofTotal(figure)} (${name}), from the ${ofAll(n, sites(of))} with such a figure`;
  switch (group) {
    case 'inForce':
      if (part === 'stopping') return `${stopping(value)} in force`;
      if (part === 'jurisdictions')
        return `${plural(value, { one: '# jurisdiction', other: '# jurisdictions' })} with a moratorium, ban or pause in force`;
      if (part === 'endKnown') return `${ofAll(value, stopping(of))} in force with a known end`;
      if (part === 'openEnded') return `${ofAll(value, stopping(of))} in force without an end, by a source`;
      if (part === 'endNotRecorded') return `${ofAll(value, stopping(of))} in force with no end on record`;
      return `${ofAll(value, measures(of))} in force: ${labels.measureKind[part as MeasureKind]}`;
    case 'people':
      return `${ofAll(value, people(figure.total ?? value))} (census of 2020) live ${LIVING[part as CoveredBy] ?? 'where a moratorium, ban or pause is in force'}; ${ofAll(n, measures(of))} could be counted`;
    case 'adopted':
      return part === 'monthKnown'
        ? `${measures(of)} adopted so far, ${formatNumber(value)} of them with a known month`
        : `${plural(value, { one: '# measure', other: '# measures' })} adopted in ${formatDate(part, 'month')}, of ${formatNumber(of)} with a known month`;
    case 'fights':
      return `${ofAll(value, plural(of, { one: '# recorded fight over a project', other: '# recorded fights over projects' }))}: ${name}`;
    case 'sites':
      return part === 'all' ? `${sites(value)} on record` : `${ofAll(value, sites(of))} on record: ${name}`;
    case 'formerMines':
      return part === 'all'
        ? plural(value, { one: '# place of mining on record', other: '# places of mining on record' })
        : `${ofAll(value, plural(of, { one: '# place of mining', other: '# places of mining' }))}: ${name}`;
    case 'operators':
    case 'owners':
      return `${ofAll(value, sites(of))}: ${name}`;
  }
}

/** A sentence that can be printed as it stands, with region, day and coverage. */
export function figureSentence(figure: Figure, { region, date, recordUpTo }: FiguresReport): string {
  return `${regionTitle(region.name)}, ${formatDate(date)}: ${statement(figure)} (Headroom; record up to ${formatDate(recordUpTo)}).`;
}

/** What a figure is of, for the column beside it. */
export function figureWhole({ unit, n, of, total }: Figure): string {
  if (of === null) return '';
  if (unit === 'mw') return `${total === null ? '' : `${formatMegawatts(total)}; `}${ofAll(n, sites(of))}`;
  return formatNumber(unit === 'people' && total !== null ? total : of);
}

const groupsOf = (report: FiguresReport) =>
  (Object.keys(figureGroups) as FigureGroup[]).flatMap((group) => {
    const figures = report.figures.filter((figure) => figure.group === group);
    return figures.length === 0 ? [] : [{ group, figures }];
  });

const HEAD = [
  'id',
  'figure',
  'value',
  'unit',
  'n',
  'of',
  'total',
  'basis',
  'records',
  'sentence',
  'method',
  'date',
  'recordUpTo',
  'region',
];

/** All figures as files. */
export const figuresFiles = {
  json: (report: FiguresReport): string =>
    `${JSON.stringify(
      {
        ...report,
        figures: report.figures.map((figure) => ({
          ...figure,
          sentence: figureSentence(figure, report),
          method: figureGroups[figure.group].method,
        })),
      },
      tidyNumbers,
      2,
    )}\n`,
  csv: (report: FiguresReport): string =>
    csvText(
      HEAD,
      report.figures.map((figure): CsvCell[] => [
        figure.id,
        figureName(figure),
        figure.value,
        figure.unit,
        figure.n,
        figure.of,
        figure.total,
        figure.basis,
        figure.records.join(' '),
        figureSentence(figure, report),
        figureGroups[figure.group].method,
        report.date,
        report.recordUpTo,
        report.region.id,
      ]),
    ),
  md: (report: FiguresReport): string =>
    [
      `# The record in figures: ${plain(regionTitle(report.region.name))}`,
      '',
      `Viewed on ${formatDate(report.date)}; record up to ${formatDate(report.recordUpTo)}.`,
      '',
      ...groupsOf(report).flatMap(({ group, figures }) => [
        `## ${figureGroups[group].title}`,
        '',
        figureGroups[group].method,
        '',
        ...table(
          ['Figure', 'Value', 'Of'],
          figures.map((figure) => [
            plain(figureName(figure)),
            figure.unit === 'mw' ? formatMegawatts(figure.value) : formatNumber(figure.value),
            figureWhole(figure),
          ]),
        ),
        '',
      ]),
      ...sourceLines(report.sources),
      '',
    ].join('\n'),
};
