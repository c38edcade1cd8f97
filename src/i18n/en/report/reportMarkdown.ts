/** A region report as Markdown: the facts of the JSON in the words of the screen. */

import { LAND_SHARES, type LandShare, type ReportLand } from '../../../model/land';
import type { KnownMw } from '../../../model/region';
import type { RegionReport, ReportSite } from '../../../model/report/report';
import { endingLines } from '../answers/endings';
import { surroundingsLines } from '../answers/surroundings';
import { cardMessages } from '../cards/cards';
import { noteText } from '../cards/regionText';
import {
  formatDate,
  formatKm2,
  formatMegawatts,
  formatMw,
  formatNumber,
  formatShare,
  plural,
} from '../shell/format';
import { labels } from '../shell/labels';
import { regionTitle } from '../shell/regionTitle';
import { gridLines } from './gridMarkdown';
import { plain, table } from './markdownParts';
import { oppositionLines } from './oppositionMarkdown';
import { powerLines } from './powerMarkdown';

const siteRow = (site: ReportSite): string[] => [
  `${plain(site.name)} (\`${site.id}\`)`,
  `${labels.siteStatus[site.status]}${site.uncertain ? ' (uncertain record)' : ''}`,
  labels.siteClass[site.siteClass],
  site.operator === null
    ? 'unknown'
    : `${plain(site.operator)} (${labels.operatorClass[site.operatorClass]})`,
  formatMw(site.mw),
  `${site.lat}, ${site.lon} (${labels.precision[site.precision]})${
    site.distanceKm === null ? '' : `, ${site.distanceKm} km`
  }`,
];

const landLine = (
  name: string,
  { share, years, counties }: LandShare,
  { counties: of, estimate }: Pick<ReportLand, 'counties' | 'estimate'>,
) =>
  `- ${name} (${years}): ${share === null ? 'no data' : estimate ? cardMessages.covered.about(share) : formatShare(share)}${
    counties === of
      ? ''
      : `, over ${plural(counties, { one: '# county', other: '# counties' })} of ${formatNumber(of)} with data`
  }`;

const mwTable = (rows: readonly KnownMw[]) =>
  table(
    ['Status', 'Measures', 'MW', 'Sites with a figure', 'Of this status, any figure'],
    rows.map((row) => [
      labels.siteStatus[row.status],
      labels.mwBasis[row.basis],
      formatMegawatts(row.mw),
      formatNumber(row.sites),
      `${formatNumber(row.known.withMw)} of ${formatNumber(row.known.sites)}`,
    ]),
  );

/** Writes the report; ends with a line break. */
export function reportMarkdown(report: RegionReport): string {
  const { region, sites, siteMw, ownPower, areas, land, notes, sources } = report;
  const lines = [
    `# ${plain(regionTitle(region.name))}`,
    '',
    `\`${region.id}\`, viewed on ${formatDate(report.date)}. Data of ${formatDate(report.dataDate)}; record of opposition up to ${formatDate(report.recordUpTo)}. What nobody recorded is not here.`,
    '',
    `## Sites: ${formatNumber(sites.length)}`,
    '',
  ];
  if (siteMw.length > 0) {
    lines.push('Reported MW by status and by what the figure measures. Rows must not be added up.', '');
    lines.push(...mwTable(siteMw));
  }
  if (ownPower.length > 0) {
    lines.push(
      'Apart from these, at sites with a power plant of their own and at large plans whose supply is not recorded:',
      '',
    );
    lines.push(...mwTable(ownPower));
  }
  if (sites.length > 0) {
    lines.push(...table(['Site', 'Status', 'Class', 'Operator', 'MW', 'Position'], sites.map(siteRow)));
  }
  if (report.surroundings) lines.push(...surroundingsLines(report.surroundings));
  lines.push(`## Grid areas: ${formatNumber(areas.length)}`, '');
  lines.push(...gridLines(report));
  lines.push(...powerLines(report));
  if (report.countyParts !== null && report.countyParts.length > 0) {
    lines.push(`## ${cardMessages.covered.title}`, '');
    for (const { name, state, share, ofRegion } of report.countyParts)
      lines.push(`- ${plain(cardMessages.covered.line(name, state, share, ofRegion))}`);
    lines.push('', cardMessages.covered.help, '');
  }
  lines.push('## Land', '');
  if (land === null) lines.push('No data.', '');
  else {
    lines.push(
      land.estimate
        ? `- ${cardMessages.covered.size}: ${cardMessages.covered.sizeOf(land.estimate)}`
        : `- Land: ${land.landKm2 === null ? 'unknown' : formatKm2(land.landKm2)}, water: ${land.waterKm2 === null ? 'unknown' : formatKm2(land.waterKm2)}${land.counties === 1 ? '' : ` (${plural(land.counties, { one: '# county', other: '# counties' })})`}`,
      ...LAND_SHARES.map(({ id }) => landLine(cardMessages.land[id], land[id], land)),
      '',
      ...(land.estimate ? [cardMessages.covered.estimate(land.estimate), ''] : []),
    );
  }
  lines.push(...oppositionLines(report));
  if (report.endings) lines.push(...endingLines(report.endings));
  // That of the land stands where the land does.
  const told = notes.filter(({ code }) => code !== 'landEstimate');
  if (told.length > 0) lines.push('## Notes', '', ...told.map((note) => `- ${plain(noteText(note))}`), '');
  lines.push(
    '## Sources',
    '',
    ...sources.map(
      (source) =>
        `- ${plain(source.credit)} ${plain(source.title)}, ${plain(source.licence)}, read ${formatDate(source.retrieved)}: <${source.link}>`,
    ),
  );
  return `${lines.join('\n')}\n`;
}
