/** Words that a view proposes for its picture, from what the layers say of themselves. */
import type { SiteStatus } from '../../../model/vocabulary';
import { formatDate, inText, listOf } from './format';
import { messages } from './messages';
import { pictureText } from './pictureText';

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What layers are called in titles, within a sentence unless said otherwise. */
export const titleText = {
  /** What a fill colours; begins a subtitle. */
  areas: { grid: 'Grid areas', land: 'Counties', water: 'Counties', opposition: 'Counties and states' },
  subjects: {
    sites: 'sites',
    opposition: 'recorded opposition',
    plants: 'power plants',
    population: 'population',
  },
  /** Sites of one status, where a filter asks for it. */
  sitesOf: {
    operating: 'operating sites',
    construction: 'sites under construction',
    permitted: 'permitted sites',
    proposed: 'proposed sites',
    paused: 'paused sites',
    cancelled: 'cancelled sites',
    closed: 'closed sites',
    unknown: 'sites of unknown status',
  } satisfies Record<SiteStatus, string>,
  outlines: {
    grid: 'grid areas',
    land: 'counties',
    territories: 'utility territories',
    tribal: 'tribal lands',
    water: 'counties of high water stress',
  },
  readings: {
    sites: 'data centers and crypto mines by class',
    opposition: 'acts of opposition by what was done',
  },
} as const;

/** What a view shows, in the words of its layers. */
export interface TitleParts {
  /** What colours the areas; null when nothing does. */
  fill: {
    title: string;
    /** Within a headline where that is not its title; null where it goes without. */
    inHeadline?: string | null;
    /** What is coloured: "Grid areas". */
    areas: string;
    /** Its values are of years of their own. */
    ofOwnYears: boolean;
  } | null;
  /** What is marked, and what is outlined. */
  subjects: readonly string[];
  outlines: readonly string[];
  /** What marks stand for. */
  readings: readonly string[];
  /** Whether something is told as it was on the day viewed. */
  dated: boolean;
}

/** How headlines end with the day viewed, `YYYY-MM-DD`: shown as it was on it, as of it, and the day alone. */
export function endingsOfDay(date: string): readonly [string, string, string] {
  const day = formatDate(date);
  return [`, on ${day}`, `, as of ${day}`, `, ${day}`];
}

/**
 * A headline: `Recorded opposition and sites, Dominion zone, on 22 November 2026`. What colours the areas comes first,
 * outlines only where nothing else is shown. The day is said where records are shown or counted; beside values of
 * years of their own it is `as of` that day.
 * @param place name of what is selected; null when nothing is
 * @param date the day viewed, `YYYY-MM-DD`; null where a headline stands over several days
 */
export function headlineText(
  { fill, subjects, outlines, dated }: TitleParts,
  place: string | null,
  date: string | null,
): string {
  const measured =
    fill === null ? null : fill.inHeadline === undefined ? inText(fill.title) : fill.inHeadline;
  const named = [...(measured === null ? [] : [measured]), ...subjects];
  const shown = listOf(named.length > 0 ? named : outlines);
  const parts = [shown, ...(place === null ? [] : [place])].filter((part) => part !== '');
  if (parts.length === 0) return `${pictureText.app}${date === null ? '' : endingsOfDay(date)[2]}`;
  const words = upperFirst(parts.join(', '));
  if (!dated || date === null) return words;
  const [on, asOf] = endingsOfDay(date);
  return `${words}${fill?.ofOwnYears ? asOf : on}`;
}

/** What colours and marks stand for, in a line. */
export function subtitleText({ fill, readings }: TitleParts): string {
  const areas = fill === null ? [] : [`${fill.areas} by ${inText(fill.title)}`];
  return upperFirst([...areas, ...readings].join('; '));
}

/**
 * What the browser calls the page: its own name where it covers the map, else the headline of the view.
 * @param headline null while it is not known
 */
export function documentTitleText(page: keyof typeof messages.page | null, headline: string | null): string {
  const title = page === null ? headline : messages.page[page];
  return title ? `${title} · ${pictureText.app}` : pictureText.app;
}
