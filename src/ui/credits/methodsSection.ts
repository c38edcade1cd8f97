/** Where the methods page opens: links from figures lead to the section on that figure. */

/** Sections of `docs/methods.md` that figures link to; a test holds them against its headings. */
export const METHODS_SECTIONS = [
  'hourly-demand',
  'window-of-years',
  'peak-and-load-factor',
  'headroom',
  'always-on-growth',
  'energy-growth',
  'site-megawatts-against-the-grid',
  'pressure',
  'nerc-rating',
  'what-others-publish',
  'what-if-a-new-load',
  'data-quality',
  'worked-example',
  'against-the-published-table',
  'limits-of-the-grid-figures',
  'the-opposition-record',
] as const;
export type MethodsSection = (typeof METHODS_SECTIONS)[number];

let wanted: MethodsSection | null = null;

/** Names the section that the page scrolls to when it opens next. */
export function wantSection(section: MethodsSection): void {
  wanted = section;
}

/** The section asked for, once; null when none was. */
export function takeWantedSection(): MethodsSection | null {
  const section = wanted;
  wanted = null;
  return section;
}
