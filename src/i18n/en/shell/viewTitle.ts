/** Words that a view proposes for its picture. */
import { tellsOfSites } from '../../../model/credits';
import { type MetricId, themeOf } from '../../../model/metrics';
import { isFilled, type ShownView, shownFill } from '../../../model/view/fill';
import type { View } from '../../../model/view/view';
import { formatDate, inText, listOf } from './format';
import { labels } from './labels';
import { messages } from './messages';
import { pictureText } from './pictureText';

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What a measure is called within a headline, which ends with the day viewed, where it isn't as in the legend. */
const IN_HEADLINE: Partial<Record<MetricId, string>> = {
  'opposition.inForce': 'measures in force',
  'land.cropland': 'cropland of 2007',
  'land.builtUp': 'built-up areas of 2002–03',
};

/** The name of a measure where no control says which day is viewed: `Measures in force on 1 June 2026`. */
export function metricTitle(measure: MetricId, date: string): string {
  return measure === 'opposition.inForce'
    ? `Measures in force on ${formatDate(date)}`
    : labels.metric[measure];
}

/** How headlines end with the day viewed, `YYYY-MM-DD`: shown as it was on it, as of it, and the day alone. */
export function endingsOfDay(date: string): readonly [string, string, string] {
  const day = formatDate(date);
  return [`, on ${day}`, `, as of ${day}`, `, ${day}`];
}

/**
 * A headline for the view: `Recorded opposition and sites, Dominion zone, on 22 November 2026`. What colours the
 * areas comes first, outlines only where nothing else is shown. The day is said where sites or acts are shown or
 * counted; beside the year of a land measure it is `as of` that day.
 * @param place name of what is selected; null when nothing is
 * @param date the day viewed, `YYYY-MM-DD`
 */
export function headlineOf(view: ShownView, place: string | null, date: string): string {
  const { layers } = view;
  const fill = shownFill(view);
  const title = fill && (IN_HEADLINE[fill] ?? inText(labels.metric[fill]));
  const measured = title === null || fill === 'opposition.mechanism' ? [] : [title];
  const acts = layers.opposition && fill !== 'opposition.inForce' ? ['recorded opposition'] : [];
  const subjects = [...measured, ...acts, ...(layers.sites ? ['sites'] : [])];
  const outlines = [...(layers.grid ? ['grid areas'] : []), ...(layers.land ? ['counties'] : [])];
  const shown = listOf(subjects.length > 0 ? subjects : outlines);
  const parts = [shown, ...(place === null ? [] : [place])].filter((part) => part !== '');
  if (parts.length === 0) return `${pictureText.app}${endingsOfDay(date)[2]}`;
  const words = upperFirst(parts.join(', '));
  if (!layers.opposition && !tellsOfSites(view)) return words;
  const [on, asOf] = endingsOfDay(date);
  return `${words}${isFilled(view, 'land') ? asOf : on}`;
}

/**
 * What colours and marks stand for, in a line.
 * @param date the day viewed, `YYYY-MM-DD`
 */
export function subtitleOf(view: ShownView, date: string): string {
  const { layers } = view;
  const fill = shownFill(view);
  const areas = { grid: 'Grid areas', land: 'Counties', opposition: 'Counties and states' };
  const parts = [
    ...(fill === null ? [] : [`${areas[themeOf(fill)]} by ${inText(metricTitle(fill, date))}`]),
    ...(layers.sites ? ['data centers and crypto mines by class'] : []),
    ...(layers.opposition && !isFilled(view, 'opposition') ? ['acts of opposition by what was done'] : []),
  ];
  return upperFirst(parts.join('; '));
}

/** What is to be kept in mind of the records that are shown. */
function noteOf(view: ShownView): string {
  if (tellsOfSites(view)) return pictureText.recorded.sites;
  return view.layers.opposition ? pictureText.recorded.acts : '';
}

/** Headline, subtitle and note for a picture of the view. */
export function proposedWords(
  view: ShownView,
  place: string | null,
  date: string,
): { headline: string; subtitle: string; note: string } {
  return { headline: headlineOf(view, place, date), subtitle: subtitleOf(view, date), note: noteOf(view) };
}

/**
 * What the browser calls the page: its own name where it covers the map, else the headline of the view.
 * @param date the day viewed, `YYYY-MM-DD`; null while it is not known
 */
export function documentTitle(
  view: ShownView & Pick<View, 'page'>,
  place: string | null,
  date: string | null,
): string {
  const title = view.page !== null ? messages.page[view.page] : date && headlineOf(view, place, date);
  return title ? `${title} · ${pictureText.app}` : pictureText.app;
}
