/** Titles of a view, made of what its layers say of themselves. */
import { documentTitleText, headlineText, subtitleText, type TitleParts } from '../i18n/words';
import { isFilled, type ShownView, shownFill } from '../model/view/fill';
import type { View } from '../model/view/view';
import type { Layer } from './layer';
import { allLayers, isTold, ownerOf, shownLayers } from './list';
import { scaleFor, titleOn } from './scales';

const said = <T>(layers: readonly T[], of: (layer: T) => string | null | undefined): string[] =>
  layers.flatMap((layer) => of(layer) ?? []);

const byOrder = (a: Layer, b: Layer) => (a.title?.order ?? 0) - (b.title?.order ?? 0);

function fillPart(view: View, date: string | null): TitleParts['fill'] {
  const fill = shownFill(view);
  const metrics = fill === null ? undefined : ownerOf(fill)?.metrics;
  if (fill === null || !metrics) return null;
  const { inHeadline } = scaleFor(fill);
  return {
    title: titleOn(fill, date, view),
    ...(inHeadline === undefined ? {} : { inHeadline }),
    areas: metrics.areas(),
    ofOwnYears: metrics.ofOwnYears ?? false,
  };
}

function titleParts(view: View, date: string | null): TitleParts {
  const shown = shownLayers(view);
  return {
    fill: fillPart(view, date),
    subjects: said(shown.toSorted(byOrder), ({ title }) => title?.subject?.(view)),
    outlines: said(shown, ({ title }) => title?.outline?.()),
    readings: said(shown, ({ title }) => title?.reading?.(view)),
    dated: allLayers().some((layer) => layer.recorded !== undefined && isTold(view, layer)),
  };
}

/**
 * A headline for the view: `Recorded opposition and sites, Dominion zone, on 22 November 2026`.
 * @param place name of what is selected; null when nothing is
 * @param date the day viewed, `YYYY-MM-DD`
 */
export const headlineOf = (view: View, place: string | null, date: string): string =>
  headlineText(titleParts(view, date), place, date);

/**
 * Headline, subtitle and what is to be kept in mind, for a picture of the view.
 * @param date the day viewed, `YYYY-MM-DD`; null for pictures of several days
 * @param told the sentence on the act that is selected; null where none is
 */
export function proposedWords(
  view: View,
  place: string | null,
  date: string | null,
  told: string | null = null,
): { headline: string; subtitle: string; note: string } {
  const parts = titleParts(view, date);
  const [recorded = ''] = said(allLayers(), (layer) => (isTold(view, layer) ? layer.recorded?.() : null));
  const note = [told ?? '', recorded].filter((part) => part !== '').join(' ');
  return { headline: headlineText(parts, place, date), subtitle: subtitleText(parts), note };
}

/**
 * What the browser calls the page.
 * @param date the day viewed, `YYYY-MM-DD`; null while it is not known
 */
export const documentTitle = (view: View, place: string | null, date: string | null): string =>
  documentTitleText(view.page, date && headlineOf(view, place, date));

/** What layers outline that don't fill the map, while nothing does, in the order of the list. */
export const outlined = (view: ShownView): string[] =>
  shownFill(view) === null
    ? said(shownLayers(view), ({ id, title }) => (isFilled(view, id) ? null : title?.outline?.()))
    : [];
