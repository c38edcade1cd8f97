/** The grid areas of a report as Markdown. */

import type { WhatIfFigures } from '../../../model/grid/areaWhatIf';
import type { Pressure } from '../../../model/grid/pressure';
import { LAST_HOURLY_YEAR } from '../../../model/grid/recentDemand';
import type { SettingHour } from '../../../model/grid/setBy';
import type { NewLoad } from '../../../model/grid/whatIf';
import type { KnownMw } from '../../../model/region';
import type { ReportArea } from '../../../model/report/gridAreas';
import type { RegionReport } from '../../../model/report/report';
import { claimDiffers, gridMessages } from '../cards/grid';
import { areaPlaceLines } from '../shell/areaNames';
import { formatDate, formatHourThere, formatMegawatts, formatNumber, formatShare } from '../shell/format';
import { labels } from '../shell/labels';
import { gridWords } from './gridReport';
import { plain, table } from './markdownParts';

const or = <T>(value: T | null, write: (known: T) => string) =>
  value === null ? gridWords.unknown : write(value);
const yearsText = ([first, last]: readonly [number, number]) =>
  first === last ? String(first) : `${first}–${last}`;
const percent = (share: number, digits: number) => `${formatNumber(share * 100, digits)}\u00a0%`;

function pressureText(pressure: Pressure): string {
  const parts = pressure.parts.map(({ part, score }) => `${gridWords.part[part]} ${formatNumber(score)}`);
  const listed = parts.length === 0 ? '' : `: ${parts.join(', ')}`;
  if (pressure.kind === 'notEnoughData') return `${gridWords.notEnoughData}${listed}`;
  const [low, high] = pressure.range.map((value) => formatNumber(value));
  return `${formatNumber(pressure.value)} of 100 (${low} to ${high} without one part)${listed}`;
}

/** Name, and whose figures these are. */
function nameOf({ id, name, loadFrom, loadFromName, defective }: ReportArea): string {
  const from = loadFrom === null || loadFrom === id ? '' : `, figures of ${plain(loadFromName ?? loadFrom)}`;
  return `${plain(name)} (${id})${from}${defective ? `. ${gridWords.defective}` : ''}`;
}

/** A figure worked out over all years, or the reason why a lasting step leaves it unknown. */
const overLevels = <T>({ levelStep }: ReportArea, value: T | null, write: (known: T) => string) =>
  value === null && levelStep !== null ? gridWords.acrossStep(formatDate(levelStep)) : or(value, write);

const loadRow = (area: ReportArea): string[] => [
  nameOf(area),
  yearsOf(area),
  or(
    area.peakMw,
    (mw) =>
      `${formatMegawatts(mw)}${area.peakAt === null ? '' : `, ${formatHourThere({ at: area.peakAt, local: area.peakAtLocal })}`}`,
  ),
  overLevels(area, area.loadFactor, formatShare),
  overLevels(area, area.hoursAbove95, (hours) => formatNumber(hours, 1)),
  overLevels(area, area.alwaysOnGrowthMw, formatMegawatts),
  overLevels(area, area.energyGrowth, (growth) => percent(growth, 1)),
];

const yearsOf = ({ window }: ReportArea): string => (window === null ? gridWords.noHours : yearsText(window));

const headroomRow = (area: ReportArea): string[] => [
  nameOf(area),
  yearsOf(area),
  ...(['0.25', '0.5', '1'] as const).map((level) =>
    overLevels(area, area.headroomMw, (mw) => formatMegawatts(mw[level])),
  ),
  overLevels(area, area.pressureInputs.headroomShare, formatShare),
  pressureText(area.pressure),
  or(area.adequacy, ({ risk, assessmentArea }) =>
    assessmentArea === null ? gridWords.risk[risk] : `${gridWords.risk[risk]} (${plain(assessmentArea)})`,
  ),
];

/** What is known of the area after the hours end. */
function recentRow({ name, recent }: ReportArea): string[][] {
  if (recent === null) return [];
  return [
    [
      plain(name),
      formatMegawatts(recent.meanMw2025),
      or(recent.growthSince2024, (growth) => percent(growth, 1)),
      or(recent.meanMw202601, formatMegawatts),
      or(recent.peakMwTo202604, formatMegawatts),
      or(recent.peakMwTo202504, formatMegawatts),
      or(recent.energyGwhTo202604, (gwh) => formatNumber(gwh)),
      or(recent.energyGwhTo202504, (gwh) => formatNumber(gwh)),
    ],
  ];
}

const aroundText = ({ around }: SettingHour) =>
  around.map((mw) => (mw === null ? gridWords.missingHour : formatNumber(mw))).join(' / ');

/** The hours behind each figure of an area; with those left out where they move it. */
const setByRows = (area: ReportArea): string[][] =>
  area.setBy.map(({ figure, value, hours, withLeftOut, withoutFilled }) => {
    const number = (mw: number) => (figure === 'loadFactor' ? percent(mw, 1) : formatMegawatts(mw));
    const told = (setting: readonly SettingHour[]) =>
      setting.map((hour) => `${formatHourThere(hour)} (${aroundText(hour)})`).join('; ');
    return [
      plain(area.loadFromName ?? area.name),
      yearsOf(area),
      gridWords.figure[figure],
      number(value),
      told(hours),
      withLeftOut === null ? '' : `${number(withLeftOut.value)}: ${told(withLeftOut.hours)}`,
      withoutFilled === null ? '' : number(withoutFilled),
      hours
        .flatMap((hour) =>
          hour.without === null ? [] : `${number(hour.without)} without ${formatHourThere(hour)}`,
        )
        .join('; '),
    ];
  });

const knownText = (known: KnownMw['known'] | undefined) =>
  known === undefined
    ? gridWords.unknown
    : `${formatNumber(known.withMw)} of ${formatNumber(known.sites)} have a figure`;

const siteRows = (area: ReportArea): string[][] =>
  area.siteMw.map((sum) => [
    plain(area.name),
    labels.siteStatus[sum.status],
    labels.mwBasis[sum.basis],
    formatMegawatts(sum.mw),
    formatNumber(sum.sites),
    knownText(sum.known),
    or(sum.ofPeak, formatShare),
    or(sum.ofHeadroom, formatShare),
  ]);

const ownPowerRows = (area: ReportArea): string[][] =>
  area.ownPower.map((sum) => [
    plain(area.name),
    labels.siteStatus[sum.status],
    labels.mwBasis[sum.basis],
    formatMegawatts(sum.mw),
    formatNumber(sum.sites),
    knownText(sum.known),
  ]);

const claimRows = (area: ReportArea): string[][] =>
  (area.claims ?? []).map(({ scope, metric, period, value, unit, title, url, read }) => [
    plain(area.name),
    plain(scope),
    plain(metric),
    plain(period),
    plain(gridMessages.claims.value(value, unit)),
    `[${plain(title)}](<${url}>)${read === 'excerpt' ? ', read in part' : ''}`,
    claimDiffers(metric) ?? '',
  ]);

function loadText({ peakMw, loadFactor, interruptible }: NewLoad): string {
  const shape = loadFactor === 1 ? 'constant' : `load factor ${formatNumber(loadFactor, 2)}`;
  const off =
    interruptible.share === 0
      ? ''
      : `, ${formatShare(interruptible.share)} of it can be interrupted ${gridWords.interruptible[interruptible.time]}`;
  return `${formatMegawatts(peakMw)}, ${shape}${off}`;
}

const answerRow = (name: string, figures: WhatIfFigures): string[] => [
  name,
  yearsText(figures.window),
  formatMegawatts(figures.newPeakMw),
  figures.headroomUsed === null ? gridWords.noHeadroom : formatShare(figures.headroomUsed),
  percent(figures.curtailedShare, 3),
  formatNumber(figures.curtailedHoursPerYear, 1),
  formatNumber(figures.curtailedMwhPerYear),
  formatNumber(figures.longestRunHours),
  formatNumber(figures.uncoveredHoursPerYear, 1),
];

function answerRows(area: ReportArea): string[][] {
  const { whatIf } = area;
  const name = plain(area.name);
  if (!whatIf)
    return [
      [
        name,
        area.levelStep === null ? gridWords.noHours : gridWords.acrossStep(formatDate(area.levelStep)),
        ...Array(7).fill(gridWords.unknown),
      ],
    ];
  const from = whatIf.hoursFrom === area.id ? '' : `, hours of ${plain(whatIf.hoursFromName)}`;
  const warning = whatIf.defective ? `. ${gridWords.defective}` : '';
  return [
    answerRow(`${name}${from}${warning}`, whatIf),
    ...whatIf.years.map((year) => answerRow(`${plain(whatIf.hoursFromName)}, this year alone`, year)),
  ];
}

/** Lines of the grid section, without its heading. */
export function gridLines({ areas, fits, newLoad, window }: RegionReport): string[] {
  if (areas.length === 0) return [];
  const lines = [
    `Measured over ${yearsText(window)}; the hourly record ends in ${LAST_HOURLY_YEAR}. Area-wide and on the side of generation: nothing of one line or one substation.`,
    '',
    ...table(
      [
        'Area',
        'Years',
        'Peak',
        'Load factor',
        'Hours a year at 95 % of peak',
        'Always-on growth',
        'Energy growth a year',
      ],
      areas.map(loadRow),
    ),
    ...table(
      [
        'Area',
        'Years',
        'Headroom at 0.25 %',
        'at 0.5 %',
        'at 1 %',
        'at 0.5 % against peak',
        'Pressure',
        'NERC rating',
      ],
      areas.map(headroomRow),
    ),
  ];
  if (fits !== undefined) {
    const [percent = '', season] = fits.split(',');
    lines.push(
      `### New load that fits at ${percent} % curtailed${season ? `, ${season} alone` : ''}`,
      '',
      ...table(
        ['Area', 'Hours of', 'Years', 'Fits'],
        areas.map((area) => [
          plain(area.name),
          area.loadFromName === null ? 'nobody' : plain(area.loadFromName),
          yearsText(window),
          overLevels(area, area.fitsMw ?? null, formatMegawatts),
        ]),
      ),
    );
  }
  const places = areas.flatMap((area) => {
    const told = areaPlaceLines(area.place).join(' ');
    return told === '' ? [] : [`- ${plain(area.name)}: ${plain(told)}`];
  });
  if (places.length > 0) lines.push('What the areas are known by:', '', ...places, '');
  const recentRows = areas.flatMap(recentRow);
  if (recentRows.length > 0) {
    lines.push(
      '### 2025 and 2026',
      '',
      `The hourly record ends in ${LAST_HOURLY_YEAR}. These figures are from a summary of the same reports without hours.`,
      '',
      ...table(
        [
          'Area',
          'Mean of 2025',
          'Growth since 2024',
          'Mean of January 2026',
          'Peak, year to April 2026',
          'Peak, year to April 2025',
          'Energy, year to April 2026, GWh',
          'Energy, year to April 2025, GWh',
        ],
        recentRows,
      ),
    );
  }
  const settingRows = [...new Map(areas.flatMap(setByRows).map((row) => [row.join('|'), row])).values()];
  if (settingRows.length > 0) {
    lines.push(
      '### Which hours set these figures',
      '',
      'Each hour by its end, with demand of the two hours before, itself and the two after, MW. Doubtful hours are left out of the figures; what they would be is told where it is more than 1 % off, and so is what a figure is without the one hour that sets it. Whether an hour was imputed is not told by the dataset.',
      '',
      ...table(
        [
          'Area',
          'Years',
          'Figure',
          'Value',
          'Set by',
          'With the hours left out',
          'Without filled gaps',
          'Without one hour',
        ],
        settingRows,
      ),
    );
  }
  const notes = areas.flatMap((area) =>
    area.quality.map(
      ({ text, years }) => `- ${plain(area.loadFromName ?? area.name)}, ${yearsText(years)}: ${plain(text)}`,
    ),
  );
  if (notes.length > 0) lines.push('Known of the series:', '', ...new Set(notes), '');
  if (newLoad) {
    lines.push(
      `### A new load of ${loadText(newLoad)}`,
      '',
      ...table(
        [
          'Area',
          'Years',
          'New peak',
          'Headroom used',
          'Curtailed share',
          'Hours a year',
          'MWh a year',
          'Longest run, hours',
          'Hours a year not covered by what can be interrupted',
        ],
        areas.flatMap(answerRows),
      ),
    );
  }
  const sites = areas.flatMap(siteRows);
  if (sites.length > 0) {
    lines.push(
      '### Sites against the area',
      '',
      'Rows must not be added up.',
      '',
      ...table(
        [
          'Area',
          'Status',
          'Measures',
          'MW',
          'Sites',
          'Of all of this status',
          `of peak, ${yearsText(window)}`,
          `of headroom, ${yearsText(window)}`,
        ],
        sites,
      ),
    );
  }
  const ownPower = areas.flatMap(ownPowerRows);
  if (ownPower.length > 0) {
    lines.push(
      '### Sites with a power plant of their own or supply not recorded, by area',
      '',
      'Supplied by their own plant in whole or in part, or plans of 1,000 MW and more whose record names no utility and only mixed sources: in no share of peak or headroom, and not in pressure. Rows must not be added up.',
      '',
      ...table(['Area', 'Status', 'Measures', 'MW', 'Sites', 'Of all of this status'], ownPower),
    );
  }
  const claims = areas.flatMap(claimRows);
  if (claims.length > 0) {
    lines.push(
      '### What others publish',
      '',
      'Claims of their sources, not mixed into the figures above.',
      '',
      ...table(['Area', 'Of whom', 'What', 'When', 'Value', 'Source', 'What sets it apart'], claims),
    );
  }
  return lines;
}
