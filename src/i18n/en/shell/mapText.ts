/** What the map says in words: hover lines, names of controls, and why there is no map. */

import type { OppositionEvent } from '../../../model/event';
import type { County, GridArea, State } from '../../../model/region';
import type { Site } from '../../../model/site';
import { SITE_CLASSES, SITE_PHASES, type SitePhase } from '../../../model/vocabulary';
import { eventSummary } from './actSentence';
import { areaName } from './areaNames';
import { formatMw, plural } from './format';
import { windowMessages } from './gridWindow';
import { labels } from './labels';

/** Why the map can't be drawn, and what works without it. */
export const mapReasons = {
  noWebgl: 'WebGL 2 is missing in this browser or switched off.',
  contextLost: 'The graphics system has taken the map away. It comes back by itself when it can.',
  problems: {
    archives:
      'Parts of the map could not be read: the ground, the grid areas or the towns may be missing. What is not drawn is not absent.',
    canvas:
      'This browser hides what is drawn on canvases, so the marks of sites may look like plain squares, and pictures can’t be saved. Allow canvas access for this page to have both.',
    stalled:
      'The map has not drawn anything for a while. Load the page again to start it anew; the view is kept.',
  },
  notKept:
    'There is no connection, and parts of the map here are not kept on this device. What is not drawn is not absent.',
  noData: 'The map data could not be read. Check the connection and load the page again.',
} as const;

export const mapNames = {
  canvas: 'Map. Arrow keys move, plus and minus zoom, Enter opens what is under the crosshair.',
  credits: 'Credits',
  /** In the place of a licence, for a ground that a deployer brought. */
  groundTerms: 'terms of its makers',
  draw: 'Draw an area',
  /** Ways to parts of the country; names begin with what the button says. */
  homes: {
    label: 'Parts of the United States',
    parts: {
      contiguous: { short: '48', name: '48 states' },
      alaska: { short: 'AK', name: 'AK, Alaska' },
      hawaii: { short: 'HI', name: 'HI, Hawaii' },
    },
  },
  /** Keys are those of MapLibre's own texts. */
  controls: {
    'NavigationControl.ZoomIn': 'Zoom in',
    'NavigationControl.ZoomOut': 'Zoom out',
    'NavigationControl.ResetBearing': 'Drag to rotate map, click to reset north',
    'ScaleControl.Meters': 'm',
    'ScaleControl.Kilometers': 'km',
    'ScaleControl.Feet': 'ft',
    'ScaleControl.Miles': 'mi',
    'CooperativeGesturesHandler.WindowsHelpText': 'Use Ctrl + scroll to zoom the map',
    'CooperativeGesturesHandler.MacHelpText': 'Use ⌘ + scroll to zoom the map',
    'CooperativeGesturesHandler.MobileHelpText': 'Use two fingers to move the map',
  },
} as const;

/** One line on a site: name, class, status, power. */
export function siteLine(site: Pick<Site, 'name' | 'siteClass' | 'status' | 'mw'>): string {
  return `${site.name} · ${labels.siteClass[site.siteClass]} · ${labels.siteStatus[site.status]} · ${formatMw(site.mw)}`;
}

/** Phases of sites within a sentence. */
const PHASES: Readonly<Record<SitePhase, string>> = {
  operating: 'operating',
  construction: 'under construction',
  planned: 'planned, paused or unknown',
  ended: 'cancelled or closed',
};

/**
 * One line on sites drawn together: how many, of which classes and in which phases.
 * @param counts sites by class and, within it, by phase, in the order of `SITE_CLASSES` and `SITE_PHASES`
 */
export function clusterLine(counts: readonly number[]): string {
  const total = counts.reduce((sum, number) => sum + number, 0);
  const sumOf = (isMeant: (arc: number) => boolean) =>
    counts.reduce((sum, number, arc) => sum + (isMeant(arc) ? number : 0), 0);
  const classes = SITE_CLASSES.flatMap((siteClass, index) => {
    const number = sumOf((arc) => Math.floor(arc / SITE_PHASES.length) === index);
    return number === 0 ? [] : [`${labels.siteClass[siteClass]}: ${number}`];
  });
  const phases = SITE_PHASES.flatMap((phase, index) => {
    const number = sumOf((arc) => arc % SITE_PHASES.length === index);
    return number === 0 ? [] : [`${number} ${PHASES[phase]}`];
  });
  const sites = plural(total, { one: '# site', other: '# sites' });
  return `${sites} · ${classes.join(' · ')} (${phases.join(', ')})`;
}

/**
 * What is said of the acts of a place: the strongest in its sentence, and how many there are.
 * @param event the strongest
 */
export function actLine(event: OppositionEvent, acts: number): string {
  return acts === 1
    ? eventSummary(event)
    : `${eventSummary(event)} The strongest of ${plural(acts, { one: '# recorded act', other: '# recorded acts' })} here.`;
}

/**
 * What is said of the measures of a place: the sentence of the one that counts, what became of it, and how many
 * there are.
 */
export function measureLine(event: OppositionEvent, measures: number, standing: string): string {
  const said = `${eventSummary(event)} ${standing}.`;
  return measures === 1
    ? said
    : `${said} One of ${plural(measures, { one: '# recorded measure', other: '# recorded measures' })} here.`;
}

/** What is said of a town of which only the county is known. */
export const somewhereLine = (line: string) => `${line} · somewhere in the county`;

/** One line on an area: its name, the value of the fill, and the years that it is measured over. */
export function areaLine(
  area: Pick<GridArea, 'id' | 'name' | 'kind' | 'place'>,
  title: string,
  value: string,
  /** Null where nothing is measured. */
  window: readonly [number, number] | null,
): string {
  const years = window === null ? '' : `, ${windowMessages.years(window)}`;
  return `${areaName(area)} (${area.id}) · ${title}: ${value}${years}`;
}
/** One line on a county or a state: its name and the value of the fill. */
export function countyLine(county: Pick<County, 'name' | 'state'>, title: string, value: string): string {
  return `${county.name}, ${county.state} · ${title}: ${value}`;
}
/** The same with the act that the value is that of, in its sentence; without one, the line alone. */
export const lineWithAct = (line: string, event: OppositionEvent | null): string =>
  event === null ? line : `${line}. ${eventSummary(event)}`;
/** What a county shows that has only the value of its state. */
export const statewideValue = (value: string) => `statewide: ${value}`;
export function stateLine(state: Pick<State, 'name'>, title: string, value: string): string {
  return `${state.name} · ${title}: ${value}`;
}
