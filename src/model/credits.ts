/** Whose data the map shows: one selection for the map's own credits, for pictures and for their metadata. */
import type { Fill } from './metrics';
import { LAYER_IDS, type LayerId, type Source } from './source';
import { type ShownView, shownFill } from './view/fill';

/** The sources of a layer that is shown. */
export interface LayerSources {
  layer: LayerId;
  sources: readonly Source[];
}

/** Metrics of grid areas that are worked out from sites. */
export const FROM_SITES: readonly Fill[] = [
  'grid.pressure',
  'grid.operating',
  'grid.construction',
  'grid.permitted',
  'grid.proposed',
  'grid.constructionHeadroom',
  'grid.permittedHeadroom',
  'grid.proposedHeadroom',
];

/** Whether sites are shown by their marks, or counted by what colours the areas. */
export function tellsOfSites(view: ShownView): boolean {
  const fill = shownFill(view);
  return view.layers.sites || (fill !== null && FROM_SITES.includes(fill));
}

/** The layers whose data is shown, and the ground. */
function shownLayers(view: ShownView): LayerId[] {
  const layers = LAYER_IDS.filter((layer) => (layer === 'sites' ? tellsOfSites(view) : view.layers[layer]));
  return [...layers, 'basemap'];
}

/** Sources of exactly the layers shown and of the ground, layer by layer; a layer without any is left out. */
export function shownSources(view: ShownView, sources: readonly Source[]): LayerSources[] {
  return shownLayers(view)
    .map((layer) => ({ layer, sources: sources.filter((source) => source.layers.includes(layer)) }))
    .filter((group) => group.sources.length > 0);
}

/** The credits of a layer, in the words that were asked for. */
export interface LayerCredits {
  layer: LayerId;
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
    .map(({ layer, sources: owed }) => {
      const credits = owed.flatMap((source) =>
        length === 'full' ? source.credit : source.creditShort.split(AND),
      );
      const fresh = [...new Set(credits)].filter((credit) => !printed.has(credit));
      for (const credit of fresh) printed.add(credit);
      return { layer, credits: fresh };
    })
    .filter(({ credits }) => credits.length > 0);
}
