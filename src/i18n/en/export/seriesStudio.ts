/** The part of the studio that makes a view over time. */
import type { SeriesFormat, SeriesStep } from '../../../model/snapshot/series';
import { formatDate, plural } from '../shell/format';

export const seriesStudioText = {
  title: 'Over time',
  help: 'The view month by month as a moving picture, or several days on one page or under a divider.',
  open: 'Make a series',
  dialog: 'The view over time',
  kind: 'What is made',
  kinds: {
    moving: 'Moving picture',
    page: 'Several days on one page',
    divider: 'Two days under a divider',
  },
  from: 'First month',
  to: 'Last month',
  step: 'A frame for',
  steps: { month: 'each month', year: 'each year' } satisfies Record<SeriesStep, string>,
  pace: 'Seconds for a frame',
  held: 'Seconds for the last frame',
  format: 'Save as',
  formats: { gif: 'GIF, plays everywhere', webm: 'WebM video', mp4: 'MP4 video' } satisfies Record<
    SeriesFormat,
    string
  >,
  pageFormats: { png: 'PNG picture', svg: 'SVG, for Illustrator or Inkscape', pdf: 'PDF' },
  frames: (number: number, first: string, last: string) =>
    `${plural(number, { one: '# frame', other: '# frames' })}, from ${formatDate(first)} to ${formatDate(last)}.`,
  looking: 'Show first and last frame',
  lookingAtDays: 'Draw both days',
  nothingYet: 'Nothing is drawn yet.',
  day: (index: number) => `Day ${index}`,
  addDay: 'Add a day',
  removeDay: (index: number) => `Take out day ${index}`,
  make: 'Make and save',
  saved: (name: string) => `Saved as ${name}.`,
  divider: (left: string, right: string) => `Divider between ${formatDate(left)} and ${formatDate(right)}`,
  dividerAt: (percent: number, left: string, right: string) =>
    `${percent} % ${formatDate(left)}, ${100 - percent} % ${formatDate(right)}`,
  dividerHelp: 'Drag the divider, or move it with the arrow keys.',
  pictureOf: (day: string) => `The picture on ${formatDate(day)}`,
} as const;
