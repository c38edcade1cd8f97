/**
 * The computed parts of `docs/methods.md`: a worked example and the comparison with the published table. They are
 * made from the built data whenever the data is built, so that the text in the app can't go stale.
 */
import '../../../src/i18n/english';
import {
  formatHour,
  formatMegawatts,
  formatNumber,
  formatShare,
  gridWords,
  listOf,
} from '../../../src/i18n/words';
import { committedMw, pressureInputs } from '../../../src/model/grid/areaPressure';
import { areaWhatIf } from '../../../src/model/grid/areaWhatIf';
import type { AreaClaims } from '../../../src/model/grid/claims';
import { prepareHeadroom, SEASONS } from '../../../src/model/grid/headroom';
import { DEFAULT_WINDOW } from '../../../src/model/grid/load';
import {
  type HeadroomByLevel,
  isWhole,
  type WindowFile,
  windowName,
} from '../../../src/model/grid/loadFigures';
import { type PressureInputs, type PressurePart, pressureOf } from '../../../src/model/grid/pressure';
import type { HourlySeries } from '../../../src/model/grid/series';
import { constantLoad } from '../../../src/model/grid/whatIf';
import type { GridArea } from '../../../src/model/region';
import { thresholdRange } from './thresholds';
import { TRIALS, type Trial, triedHeadroom } from './tried';

/** The area and the load of the worked example, MW. */
export const EXAMPLE = { areaId: 'PJM-DOM', loadMw: 1000 } as const;

/** The window of the published table. */
export const PUBLISHED_WINDOW = [2016, 2024] as const;

/** What the blocks are made from. */
export interface MethodsData {
  /** The area of the example with its figures over the default window. */
  area: GridArea;
  series: HourlySeries;
  /** Local standard time of the area, whole hours from UTC. */
  utcOffset: number;
  claims: AreaClaims;
  /** Headroom over `PUBLISHED_WINDOW` of the authorities of the published table, over steps of the level too. */
  published: Readonly<Record<string, PublishedFigures>>;
  /** The hours of the authorities of the published table that are further off, by id. */
  hoursOfFar: ReadonlyMap<string, HourlySeries>;
  /** Figures over single years, by the year. */
  years: ReadonlyMap<number, WindowFile>;
}

/** What is compared of an authority. */
export interface PublishedFigures {
  headroomMw: HeadroomByLevel;
  /** `YYYY-MM` of a lasting step of the level in the window; null without one. */
  levelStep: string | null;
}

/** The years that `MethodsData.years` has to hold. */
export const CHECKED_YEARS = [2021, 2023, 2024] as const;

const percent = (share: number, digits: number) => `${formatNumber(share * 100, digits)}\u00a0%`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** The blocks by the name of their marks. */
export function methodsBlocks(
  data: MethodsData,
): Record<'worked-example' | 'published-table' | 'cross-checks', string> {
  return {
    'worked-example': workedExample(data),
    'published-table': publishedTable(data),
    'cross-checks': crossChecks(data),
  };
}

/** @throws Error when the area of the example has no hours */
function workedExample({ area, series, utcOffset }: MethodsData): string {
  const { load } = area;
  const { loadMw } = EXAMPLE;
  const answer = areaWhatIf(series, DEFAULT_WINDOW, constantLoad(loadMw), utcOffset);
  if (load === null || answer === null || !isWhole(load)) {
    throw new Error(`${area.id} has no hours for the worked example`);
  }
  const { summer, winter } = load.seasonPeaks;
  const [first, last] = DEFAULT_WINDOW;
  const inputs = pressureInputs(area, load, area.adequacyRisk);
  const pressure = pressureOf(inputs);
  const committed = committedMw(area);
  const shareOfWindow = loadMw * 8760;
  return [
    `${area.name} (${area.id}), ${first}–${last}, and a constant new load of ${formatMegawatts(loadMw)}.`,
    '',
    table(
      ['step', 'figure'],
      [
        ['peak P', `${formatMegawatts(load.peakMw)}, ${formatHour(load.peakAt)}`],
        ['mean demand', formatMegawatts(load.meanMw)],
        [
          'load factor',
          `${formatNumber(load.meanMw)} / ${formatNumber(load.peakMw)} = ${formatNumber(load.loadFactor, 3)}`,
        ],
        ['hours a year at or above 95 % of peak', formatNumber(load.hoursAbove95, 1)],
        [
          'threshold, April to October',
          summer ? `${formatMegawatts(summer.mw)} (${summer.year})` : gridWords.unknown,
        ],
        [
          'threshold, November to March',
          winter ? `${formatMegawatts(winter.mw)} (${winter.year})` : gridWords.unknown,
        ],
        [
          'headroom at 0.25, 0.5 and 1 %',
          (['0.25', '0.5', '1'] as const).map((level) => formatMegawatts(load.headroomMw[level])).join(', '),
        ],
        ['headroom at 0.5 % over peak', percent(load.headroomMw['0.5'] / load.peakMw, 1)],
        [
          'always-on growth',
          load.alwaysOnGrowthMw === null ? gridWords.unknown : formatMegawatts(load.alwaysOnGrowthMw),
        ],
        [
          'energy growth a year',
          load.energyGrowth === null ? gridWords.unknown : percent(load.energyGrowth, 1),
        ],
        [
          'new peak',
          `${formatNumber(load.peakMw)} + ${formatNumber(loadMw)} = ${formatMegawatts(answer.newPeakMw)}`,
        ],
        ['hours a year above the threshold', formatNumber(answer.curtailedHoursPerYear, 1)],
        ['energy a year above the threshold', `${formatNumber(answer.curtailedMwhPerYear)}\u00a0MWh`],
        [
          `k(${formatNumber(loadMw)})`,
          `${formatNumber(answer.curtailedMwhPerYear)} / ${formatNumber(shareOfWindow)} = ${percent(answer.curtailedShare, 3)}`,
        ],
        ['longest run', `${formatNumber(answer.longestRunHours)} hours`],
        [
          'headroom used',
          answer.headroomUsed === null
            ? gridWords.noHeadroom
            : `${formatNumber(loadMw)} / ${formatNumber(load.headroomMw['0.5'])} = ${formatShare(answer.headroomUsed)}`,
        ],
      ],
    ),
    '',
    'The same load on each year by itself, with the thresholds of that year:',
    '',
    table(
      ['year', 'new peak', 'hours', 'MWh', 'k', 'longest run, hours', 'headroom used'],
      answer.years.map((year) => [
        windowName(year.window).slice(0, 4),
        formatMegawatts(year.newPeakMw),
        formatNumber(year.curtailedHoursPerYear),
        formatNumber(year.curtailedMwhPerYear),
        percent(year.curtailedShare, 3),
        formatNumber(year.longestRunHours),
        year.headroomUsed === null ? gridWords.noHeadroom : formatShare(year.headroomUsed),
      ]),
    ),
    '',
    `Pressure of the area over the same years${committed === null ? '' : `, with ${formatMegawatts(committed)} under construction`}:`,
    '',
    table(
      ['part', 'input', 'score'],
      pressure.parts.map(({ part, score }) => [
        gridWords.part[part],
        inputText(part, inputs),
        formatNumber(score, 1),
      ]),
    ),
    '',
    pressure.kind === 'known'
      ? `Mean of the parts: **${formatNumber(pressure.value, 1)}**; leaving one part out at a time gives ${formatNumber(pressure.range[0], 1)} to ${formatNumber(pressure.range[1], 1)}.`
      : `Mean of the parts: ${gridWords.notEnoughData}.`,
  ].join('\n');
}

function inputText(part: PressurePart, inputs: PressureInputs): string {
  const share = (value: number | null) => (value === null ? gridWords.unknown : percent(value, 1));
  return {
    loadFactor: share(inputs.loadFactor),
    headroom: share(inputs.headroomShare),
    energyGrowth: `${share(inputs.energyGrowth)} a year`,
    committed: share(inputs.committedOverHeadroom),
    adequacy: inputs.adequacyRisk === null ? gridWords.unknown : gridWords.risk[inputs.adequacyRisk],
  }[part];
}

/** One published figure beside ours, GW. */
export interface PublishedHeadroom {
  areaId: string;
  level: keyof HeadroomByLevel;
  published: number;
  ours: number;
}

/** Ids of the authorities of the published table. */
export const publishedAuthorities = (claims: AreaClaims): string[] =>
  Object.entries(claims).flatMap(([id, { claims: stated }]) =>
    stated.some(({ metric }) => METRIC.test(metric)) ? id : [],
  );

const METRIC = /^curtailment-enabled headroom at ([\d.]+)% curtailment$/;
const LEVELS = ['0.25', '0.5', '1'] as const;

/** Every published headroom of an area that we measure over the same years. */
export function publishedHeadroom({
  claims,
  published,
}: Pick<MethodsData, 'claims' | 'published'>): PublishedHeadroom[] {
  return Object.entries(claims).flatMap(([areaId, { claims: stated }]) =>
    stated.flatMap(({ metric, period, value, unit }): PublishedHeadroom[] => {
      const share = Number(METRIC.exec(metric)?.[1]);
      const level = LEVELS.find((known) => Number(known) === share);
      const measured = published[areaId];
      if (!level || !measured || unit !== 'GW' || period !== windowName(PUBLISHED_WINDOW)) return [];
      return [{ areaId, level, published: Number(value), ours: measured.headroomMw[level] / 1000 }];
    }),
  );
}

/** GW within which a figure counts as the published one, which is rounded to 0.1 GW. */
export const CLOSE_GW = 0.1;

/** Authorities with a figure further from the published one than `CLOSE_GW`, in the order of the rows. */
export function farAuthorities(rows: readonly PublishedHeadroom[]): string[] {
  const far = rows.filter(({ published, ours }) => Math.abs(ours - published) > CLOSE_GW);
  return [...new Set(far.map(({ areaId }) => areaId))];
}

function publishedTable(data: MethodsData): string {
  const rows = publishedHeadroom(data);
  const far = farAuthorities(rows);
  const authorities = new Set(rows.map(({ areaId }) => areaId));
  const stepped = [...authorities].filter((id) => data.published[id]?.levelStep);
  return [
    table(
      ['authority', 'share curtailed', 'published, GW', 'ours, GW', 'difference, GW', 'difference'],
      rows.map(({ areaId, level, published, ours }) => [
        areaId,
        `${level}\u00a0%`,
        formatNumber(published, 1),
        formatNumber(ours, 2),
        formatNumber(ours - published, 2),
        percent(ours / published - 1, 0),
      ]),
    ),
    '',
    `${rows.length} figures of ${authorities.size} authorities. For ${authorities.size - far.length} of them every figure is within ${formatNumber(CLOSE_GW, 1)} GW; further off are ${far.join(', ')}. The published ones are rounded to 0.1 GW.${stepped.length === 0 ? '' : ` The hours of ${listOf(stepped)} step to another level for good in these years: they are compared here because the published table takes them as they are; on their cards headroom over such years is unknown.`}`,
    '',
    'Which threshold of one season, the other left as it is, would give all three published figures of these to their rounding:',
    '',
    table(
      ['authority', 'season', 'our threshold', 'threshold that gives the published figures', 'difference'],
      far.flatMap((id) => thresholdRows(id, rows, data.hoursOfFar.get(id))),
    ),
    '',
    'What other choices on our hours would change: difference from the published figures at 0.25, 0.5 and 1\u00a0%, GW:',
    '',
    table(
      ['authority', ...TRIALS.map((trial) => TRIAL_WORDS[trial])],
      far.map((id) => [id, ...trialCells(id, rows, data.hoursOfFar.get(id))]),
    ),
  ].join('\n');
}

const TRIAL_WORDS: Readonly<Record<Trial, string>> = {
  asHere: 'as here',
  octoberInWinter: 'October counted with the winter',
  autumnInWinter: 'September and October with the winter',
  withoutHighest2: 'without the two highest hours',
};

/** @throws Error when the hours of the authority are not there */
function trialCells(
  id: string,
  rows: readonly PublishedHeadroom[],
  hours: HourlySeries | undefined,
): string[] {
  if (!hours) throw new Error(`there are no hours of ${id}`);
  const published = LEVELS.map(
    (level) => rows.find((row) => row.areaId === id && row.level === level)?.published ?? Number.NaN,
  );
  const tried = triedHeadroom(hours, PUBLISHED_WINDOW);
  return TRIALS.map((trial) =>
    tried[trial].map((mw, index) => formatNumber(mw / 1000 - (published[index] ?? Number.NaN), 2)).join(', '),
  );
}

/** @throws Error when the hours of the authority are not there */
function thresholdRows(
  id: string,
  rows: readonly PublishedHeadroom[],
  hours: HourlySeries | undefined,
): string[][] {
  const model = hours && prepareHeadroom(hours, PUBLISHED_WINDOW);
  if (!model) throw new Error(`there are no hours of ${id}`);
  const published = new Map(
    rows.flatMap(({ areaId, level, published: gw }) =>
      areaId === id ? [[Number(level) / 100, gw * 1000] as const] : [],
    ),
  );
  return SEASONS.map((season) => {
    const range = thresholdRange(model, season, published);
    const ours = formatMegawatts(model.seasonPeaks[season]?.mw ?? 0);
    if (range === null) return [id, SEASON_WORDS[season], ours, 'none', ''];
    const { from, until } = range;
    const span =
      until === null
        ? `${formatMegawatts(from)} or more`
        : `${formatNumber(from)} to ${formatMegawatts(until)}`;
    return [id, SEASON_WORDS[season], ours, span, percent(from / range.ours - 1, 1)];
  });
}

const SEASON_WORDS = { summer: 'April to October', winter: 'November to March' } as const;

/** @throws Error when a year or an area is not there */
function crossChecks({ years }: MethodsData): string {
  const of = (id: string, year: number) => {
    const figures = years.get(year)?.[id];
    if (figures === undefined) throw new Error(`${id} has no hours in ${year}`);
    return figures;
  };
  const mean = (id: string, year: number) => {
    const { meanMw } = of(id, year);
    if (meanMw === null) throw new Error(`the level of ${id} steps in ${year}`);
    return meanMw;
  };
  const grown = (id: string) => formatNumber((mean(id, 2024) - mean(id, 2021)) / 1000, 2);
  const peak = (year: number) =>
    `${formatMegawatts(of('ERCO', year).peakMw)} (${formatHour(of('ERCO', year).peakAt)})`;
  return [
    `- Mean demand from 2021 to 2024: PJM ${grown('PJM')} GW more, of which its Dominion zone ${grown('PJM-DOM')} GW.`,
    `- Peaks of ERCOT: ${peak(2023)} and ${peak(2024)}.`,
  ].join('\n');
}

const marks = (name: string) => new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(\n<!-- /${name} -->)`);

/**
 * The text with its blocks filled in.
 * @throws Error naming the block when the text has no place for it
 */
export function fillBlocks(text: string, blocks: Readonly<Record<string, string>>): string {
  let filled = text;
  for (const [name, block] of Object.entries(blocks)) {
    if (!marks(name).test(filled)) throw new Error(`there are no marks of "${name}"`);
    filled = filled.replace(marks(name), (_, open: string, close: string) => `${open}\n${block}\n${close}`);
  }
  return filled;
}

/** The text as readers see it: without the marks. */
export function withoutMarks(text: string): string {
  return text.replace(/<!-- [^>]* -->\n/g, '');
}
