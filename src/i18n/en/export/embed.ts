/** The words of a map in another page, and of the choices for one. */
import type { EmbedLegend, EmbedShape, EmbedTheme } from '../../../model/view/embedding';
import { formatDate } from '../shell/format';

const THEMES: Record<EmbedTheme, string> = { auto: 'As the reader’s system', light: 'Light', dark: 'Dark' };
const LEGENDS: Record<EmbedLegend, string> = { open: 'Open', folded: 'Folded', none: 'None' };
const SHAPES: Record<EmbedShape, string> = {
  wide: 'Wide, 16:9',
  classic: 'Classic, 4:3',
  square: 'Square, 1:1',
};

export const embedText = {
  credit: 'Headroom',
  open: 'Open full view',
  dayViewed: (day: string) => `As of ${formatDate(day)}.`,
  legend: 'Legend',
  credits: 'Whose data this is',
  reading: 'How to read this',
  card: {
    label: 'What is recorded here',
    close: 'Close',
    open: 'Open the full card',
    loading: 'Loading what is recorded',
    failed: 'What is recorded here could not be loaded. Open the full view to see it.',
    more: 'Open the full card for what is recorded here, with its sources.',
  },
  code: {
    title: 'Code for a web page',
    help: 'Shows this map with its headline, day, filters, legend and credits, and a link to the full view. The same part of the map stays in sight at any width.',
    shape: 'Shape of the map',
    shapes: SHAPES,
    theme: 'Colors',
    themes: THEMES,
    legend: 'Legend',
    legends: LEGENDS,
    day: 'Day shown',
    days: { latest: 'Always the latest' },
    pinned: (day: string) => `Stays on ${formatDate(day)}`,
    height: 'Height',
    heights: {
      adjusts: 'Adjusts itself, by a small script from this site',
      fixed: 'Fixed, without a script',
    },
    headline: 'Headline',
    headlineHelp: 'Leave it empty to have one that follows what is shown.',
    copy: 'Copy code',
    look: 'Look at it in a new tab',
    frameTitle: (about: string) => `Headroom map: ${about}`,
    credit: (date: string, credits: string) =>
      date === '' ? credits : `data of ${formatDate(date)}. ${credits}`,
  },
} as const;
