/** Contents of pictures for tests: the real legend and credits with words of several lengths and languages. */

import { BUILT_IN, fileLayers } from '../../layers/list';
import { onlyLayers } from '../../model/layers/list';
import type { Source } from '../../model/source';
import { DEFAULT_VIEW, type View } from '../../model/view/view';
import { type PictureContent, pictureContent } from './content';
import type { TextWidth } from './labelText';

/** Letters of about Inter's mean width. */
export const meanWidth: TextWidth = (text, size, weight) =>
  text.length * size * (weight === 600 ? 0.58 : 0.54);

const LAYERS = await fileLayers(BUILT_IN);

export const WORDS = {
  short: { headline: 'Sites', subtitle: '', note: '' },
  proposed: { headline: null, subtitle: null, note: null },
  german: {
    headline:
      'Wo Rechenzentren an Grenzen stoßen: Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnungen',
    subtitle:
      'Stromnetzbetreiber, Kreisverwaltungen und Bürgerinitiativen streiten um Anschlusskapazitäten, Kühlwasserentnahmerechte und Flächennutzungsplanänderungen',
    note: 'Angaben sind Mindestangaben: Was nicht erfasst ist, erscheint nicht. Anschlussleistungen in Megawatt, wie von den Betreibergesellschaften angegeben.',
  },
  french: {
    headline:
      'Centres de données : l’opposition locale gagne du terrain, commune après commune, dans la zone de Dominion',
    subtitle:
      'Les élus prononcent des moratoires, les riverains s’inquiètent du bruit, de l’eau et du prix de l’électricité ; l’approvisionnement reste incertain',
    note: 'L’absence d’enregistrement ne signifie pas l’absence d’opposition. Puissances en mégawatts, telles que déclarées.',
  },
} as const;

/** A view with everything that a legend can hold. */
export const FULL_VIEW: View = {
  ...DEFAULT_VIEW,
  layers: onlyLayers('sites', 'grid', 'land', 'opposition'),
  sites: { ...DEFAULT_VIEW.sites, mwMin: 50, statuses: ['operating', 'construction', 'proposed'] },
};

/** A picture's content; `sources` are those of `data/sources.json`. */
export function sampleContent(
  sources: readonly Source[],
  words: { headline: string | null; subtitle: string | null; note: string | null },
  view: View = FULL_VIEW,
): PictureContent {
  return pictureContent({
    layers: LAYERS,
    view,
    place: 'Dominion zone',
    settings: { ...words, palette: 'light' },
    sources,
    dataDate: '2026-08-22',
    day: view.date ?? '2026-08-22',
    recordUpTo: '2026-08-22',
    told: null,
    link: 'https://headroom.example/?region=area%3APJM-DOM&layers=sites,grid,land,opposition&status=operating,construction,proposed&mw=50-#6.2/37.9/-78.1',
    zoom: 6,
  });
}
