/** Words of series: pictures of a view over time, as one moving picture or on one page. */
import type { PanelsProblem, SeriesFormat, SeriesProblem } from '../../../model/snapshot/series';
import { formatDate, formatNumber, listOf, plural } from '../shell/format';

const frames = (number: number) => plural(number, { one: '# frame', other: '# frames' });

export const seriesText = {
  drawing: (index: number, of: number, day: string) => `Drawing frame ${index} of ${of}: ${formatDate(day)}`,
  writing: 'Writing the file',
  endsAt: (day: string) => `The record ends on ${formatDate(day)}: the last frame shows that day.`,
  formats: { gif: 'GIF', webm: 'WebM video', mp4: 'MP4 video' } satisfies Record<SeriesFormat, string>,
  alike: 'All frames are the same: nothing that the view shows changes with the day.',
  tooLarge: (width: number, height: number, most: number) =>
    `Frames of ${width} × ${height} pixels are too large for a moving picture. Choose a size of up to ${formatNumber(most / 1_000_000)} million pixels, such as a social post or a slide.`,
  noEncoder: (format: string) =>
    `This browser can’t write ${format}. Choose GIF, which every browser can, or try a current Chrome, Edge or Safari.`,
  alt: (frameCount: number, first: string, last: string) =>
    `Moving picture of ${frames(frameCount)}, from ${formatDate(first)} to ${formatDate(last)}.`,
  drawingPanel: (index: number, of: number, day: string) =>
    `Drawing map ${index} of ${of}: ${formatDate(day)}`,
  panelsTooSmall: (maps: number) =>
    `This picture is too small for ${maps} maps: choose a larger size, or fewer days.`,
  afterRecord: (day: string, recordUpTo: string) =>
    `${formatDate(day)} lies after the end of the record, ${formatDate(recordUpTo)}: what is shown of it is what was known then.`,
  panelsAlt: (days: readonly string[]) => `Maps of ${listOf(days.map((day) => formatDate(day)))}.`,
  lastMap: 'The last map:',
  lastFrame: 'Its last frame:',
} as const;

/** Why there is no series, and what to do. */
export function seriesProblemText(problem: SeriesProblem): string {
  switch (problem.kind) {
    case 'noMonth':
      return `“${problem.text}” is not a month, such as 2023-01.`;
    case 'backwards':
      return `The range begins in ${problem.from}, after it ends in ${problem.to}.`;
    case 'tooMany':
      return `That makes ${formatNumber(problem.frames)} frames; at most ${problem.most} are made. Choose a shorter range, or years as the step.`;
    case 'afterRecord':
      return `The range begins in ${problem.from}, after the record ends on ${formatDate(problem.recordUpTo)}.`;
    case 'noSeconds':
      return `${problem.what === 'pace' ? 'A frame is' : 'The last frame is'} shown for ${problem.least} to ${problem.most} seconds.`;
  }
}

/** Why days are no page of several maps. */
export function panelsProblemText(problem: PanelsProblem): string {
  switch (problem.kind) {
    case 'noDay':
      return `“${problem.text}” is not a day, such as 2024-01-01.`;
    case 'twice':
      return `${formatDate(problem.day)} is named twice.`;
    case 'number':
      return `A page holds ${problem.least} to ${problem.most} days, and ${plural(problem.days, { one: '# is', other: '# are' })} named.`;
  }
}
