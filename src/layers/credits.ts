/** Whose data is shown: one selection for the map's own credits, for pictures, links and files. */
import { labels, mapNames } from '../i18n/words';
import type { ForeignGround, Source } from '../model/source';
import type { ShownView } from '../model/view/fill';
import { loadedValue } from '../state/dataset';
import { latestDay, remembered } from '../state/selectors';
import { allLayers, isTold } from './list';

/**
 * The sources with those of the ground that is drawn: where a deployer brought one, its makers take the place of ours.
 * @param ground null for our own
 * @param day on which it is read, `YYYY-MM-DD`
 */
export function withGround(
  sources: readonly Source[],
  ground: ForeignGround | null,
  day: string,
): readonly Source[] {
  if (ground === null) return sources;
  const { credit, link, built } = ground;
  const ours = built
    ? sources
    : sources.map((source) => ({ ...source, layers: source.layers.filter((layer) => layer !== 'basemap') }));
  if (credit === '') return ours;
  const words = { publisher: credit, credit, creditShort: credit, title: labels.layer.basemap };
  const terms = { licence: mapNames.groundTerms, licenceUrl: null, coverage: '', knownGaps: '' };
  return [...ours, { id: 'deployedBasemap', ...words, link, ...terms, retrieved: day, layers: ['basemap'] }];
}

const NO_SOURCES: readonly Source[] = [];

/** The sources of all that can be shown, with those of the ground that is drawn; none while the table is not there. */
export const creditedSources = remembered(
  (state) => [loadedValue(state.data.sources) ?? NO_SOURCES, state.ground, latestDay(state)],
  withGround,
);

/** The sources of a layer that is shown, or of the ground. */
export interface LayerSources {
  /** Id of the layer; `basemap` is the ground. */
  layer: string;
  /** As a reader sees it named. */
  label: string;
  sources: readonly Source[];
}

/** Sources of exactly the layers shown and of the ground, layer by layer; a layer without any is left out. */
export function shownSources(view: ShownView, sources: readonly Source[]): LayerSources[] {
  const of = (id: string) => sources.filter(({ layers }) => layers.some((layer) => layer === id));
  const shown = allLayers().filter((layer) => isTold(view, layer));
  return [
    ...shown.map((layer) => ({
      layer: layer.id,
      label: layer.label(),
      sources: [...of(layer.id), ...(layer.sources?.() ?? [])],
    })),
    { layer: 'basemap', label: labels.layer.basemap, sources: of('basemap') },
  ].filter((group) => group.sources.length > 0);
}

/** The credits of a layer, in the words that were asked for. */
export interface LayerCredits {
  label: string;
  credits: readonly string[];
}

/** Between whom a short credit names. */
const AND = '; ';

/**
 * Credits of what is shown, layer by layer, each printed once: where it is met first. A short credit that names several
 * is taken apart.
 */
export function shownCredits(
  view: ShownView,
  sources: readonly Source[],
  length: 'full' | 'short',
): LayerCredits[] {
  const printed = new Set<string>();
  return shownSources(view, sources)
    .map(({ label, sources: owed }) => {
      const credits = owed.flatMap((source) =>
        length === 'full' ? source.credit : source.creditShort.split(AND),
      );
      const fresh = [...new Set(credits)].filter((credit) => !printed.has(credit));
      for (const credit of fresh) printed.add(credit);
      return { label, credits: fresh };
    })
    .filter(({ credits }) => credits.length > 0);
}
