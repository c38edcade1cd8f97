/** Words that a view proposes for its picture. */
import { type Fill, themeOf } from '../model/measures';
import type { LAYER_IDS } from '../model/source';
import { formatDate, listOf } from './format';
import { labels } from './labels';
import { pictureText } from './pictureText';

type Layer = (typeof LAYER_IDS)[number];

/** What the proposed words depend on. */
export interface TitledView {
  layers: Readonly<Record<Layer, boolean>>;
  fill: Fill;
  /** Name of what is selected; null when nothing is. */
  place: string | null;
  /** Day viewed, `YYYY-MM-DD`. */
  date: string;
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The measure that colours areas, if its layer is on. */
function shownFill({ fill, layers }: TitledView): Exclude<Fill, 'none'> | null {
  return fill !== 'none' && layers[themeOf(fill)] ? fill : null;
}

/**
 * A headline for the view: `Recorded opposition and sites, Dominion zone, on 22 November 2026`. What colours the
 * areas comes first, outlines only where nothing else is shown.
 */
export function headlineOf(view: TitledView): string {
  const { layers, place, date } = view;
  const fill = shownFill(view);
  // The date ends the headline: a measure need not name it too.
  const title =
    fill === 'opposition.inForce' ? 'measures in force' : fill && lowerFirst(labels.measure[fill]);
  const measured = title === null || fill === 'opposition.mechanism' ? [] : [title];
  const acts = layers.opposition && fill !== 'opposition.inForce' ? ['recorded opposition'] : [];
  const subjects = [...measured, ...acts, ...(layers.sites ? ['sites'] : [])];
  const outlines = [...(layers.grid ? ['grid areas'] : []), ...(layers.land ? ['counties'] : [])];
  const shown = listOf(subjects.length > 0 ? subjects : outlines);
  const parts = [shown, ...(place === null ? [] : [place])].filter((part) => part !== '');
  if (parts.length === 0) return `${pictureText.app}, ${formatDate(date)}`;
  return `${upperFirst(parts.join(', '))}, on ${formatDate(date)}`;
}

/** What colours and marks stand for, in a line. */
export function subtitleOf(view: TitledView): string {
  const { layers } = view;
  const fill = shownFill(view);
  const areas = { grid: 'Grid areas', land: 'Counties', opposition: 'Counties and states' };
  const parts = [
    ...(fill === null ? [] : [`${areas[themeOf(fill)]} by ${lowerFirst(labels.measure[fill])}`]),
    ...(layers.sites ? ['data centers and crypto mines by class'] : []),
    ...(layers.opposition && (fill === null || themeOf(fill) !== 'opposition')
      ? ['acts of opposition by what was done']
      : []),
  ];
  return upperFirst(parts.join('; '));
}

/** Headline, subtitle and note for a picture of the view. */
export function proposedWords(view: TitledView): { headline: string; subtitle: string; note: string } {
  return { headline: headlineOf(view), subtitle: subtitleOf(view), note: pictureText.floors };
}
