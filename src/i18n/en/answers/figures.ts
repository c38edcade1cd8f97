/** Figures to quote: a sentence for each, how it was counted, and files of all. */
import { type CsvCell, csvText } from '../../../model/csv';
import type { Ending } from '../../../model/endings/course';
import type { Figure, FigureGroup, FiguresReport } from '../../../model/figures/figures';
import type { MeasureKind, MwBasis, OperatorClass, SiteClass, SiteStatus } from '../../../model/vocabulary';
import { plain, table } from '../report/markdownParts';
import { formatDate, formatMegawatts, formatNumber, plural } from '../shell/format';
import { labels } from '../shell/labels';
import { regionTitle } from '../shell/regionTitle';
import { endingLabel } from './endings';
import { sourceLines, tidyNumbers } from './files';

const GROUP: Record<FigureGroup, { title: string; method: string }> = {
  inForce: {
    title: 'Measures in force',
    method:
      'One legal instrument counts once. It is in force when its adoption is known at least to the month and no record ends it by the day viewed; only moratoria, bans and pauses of utilities stop new projects.',
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
};

const ADOPTED: Record<string, string> = { monthKnown: 'month of adoption known' };
const IN_FORCE: Record<string, string> = {
  stopping: 'moratoria, bans and pauses in force',
  endKnown: 'moratoria, bans and pauses with a known end',
  openEnded: 'moratoria, bans and pauses without an end, by a source',
  endNotRecorded: 'moratoria, bans and pauses with no end on record',
  jurisdictions: 'jurisdictions with a moratorium, ban or pause in force',
};

/** What a figure counts, in few words. */
export function figureName({ group, part, basis }: Pick<Figure, 'group' | 'part' | 'basis'>): string {
  const [first = '', second = ''] = part.split('.');
  switch (group) {
    case 'inForce':
      return IN_FORCE[part] ?? `in force: ${labels.measureKind[part as MeasureKind]}`;
    case 'adopted':
      return ADOPTED[part] ?? `adopted in ${formatDate(part, 'month')}`;
    case 'fights':
      return endingLabel(part as Ending);
    case 'sites':
      if (part === 'all') return 'sites on record';
      return [
        labels.siteStatus[first as SiteStatus],
        basis === null ? null : labels.mwBasis[basis as MwBasis],
      ]
        .filter((word) => word !== null)
        .join(', ');
    case 'formerMines':
      return part === 'all' ? 'places of mining' : labels.siteClass[part as SiteClass];
    case 'operators': {
      const operator =
        second === 'notRecorded'
          ? 'no operator class on record'
          : labels.operatorClass[second as OperatorClass];
      const words = [labels.siteStatus[first as SiteStatus], operator];
      return [...words, ...(basis === null ? [] : [labels.mwBasis[basis as MwBasis]])].join(', ');
    }
  }
}

const UNITS: Record<Exclude<Figure['unit'], 'mw'>, (count: number) => string> = {
  measures: (count) => plural(count, { one: '# measure', other: '# measures' }),
  fights: (count) => plural(count, { one: '# fight', other: '# fights' }),
  sites: (count) => plural(count, { one: '# site', other: '# sites' }),
  jurisdictions: (count) => plural(count, { one: '# jurisdiction', other: '# jurisdictions' }),
};

/** A sentence that can be printed as it stands, with region, day and coverage. */
export function figureSentence(figure: Figure, { region, date, recordUpTo }: FiguresReport): string {
  const where = regionTitle(region.name);
  const value = figure.unit === 'mw' ? formatMegawatts(figure.value) : UNITS[figure.unit](figure.value);
  const of =
    figure.of === null
      ? ''
      : figure.unit === 'mw'
        ? `; ${formatNumber(figure.n)} of ${formatNumber(figure.of)} sites have such a figure`
        : ` of ${formatNumber(figure.of)}`;
  return `${where}, ${formatDate(date)}: ${value}${of} (${figureName(figure)}; record up to ${formatDate(recordUpTo)}).`;
}

const groupsOf = (report: FiguresReport) =>
  (Object.keys(GROUP) as FigureGroup[]).flatMap((group) => {
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
  'basis',
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
          method: GROUP[figure.group].method,
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
        figure.basis,
        figureSentence(figure, report),
        GROUP[figure.group].method,
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
        `## ${GROUP[group].title}`,
        '',
        GROUP[group].method,
        '',
        ...table(
          ['Figure', 'Value', 'Of'],
          figures.map((figure) => [
            plain(figureName(figure)),
            figure.unit === 'mw' ? formatMegawatts(figure.value) : formatNumber(figure.value),
            figure.of === null
              ? ''
              : figure.unit === 'mw'
                ? `${formatNumber(figure.n)} of ${formatNumber(figure.of)} sites`
                : formatNumber(figure.of),
          ]),
        ),
        '',
      ]),
      ...sourceLines(report.sources),
      '',
    ].join('\n'),
};
