/** What a picture says besides its map: words, legend of exactly the layers shown, filters, dates, credits, link. */
import { pictureText } from '../../i18n/words';
import { shownCredits } from '../../layers/credits';
import { filterLines } from '../../layers/filterLines';
import type { FileLayer, GreyMessage } from '../../layers/layer';
import { type LegendContext, legendGroups } from '../../layers/legend';
import { isOn } from '../../layers/list';
import { proposedWords } from '../../layers/titles';
import type { SnapshotSettings } from '../../model/snapshot/settings';
import type { Source } from '../../model/source';
import type { View } from '../../model/view/view';
import type { LegendGroup } from '../../theme/legend';
import { shortLink } from './shortLink';

/** What the content of a picture depends on. */
export interface ContentInput {
  /** All layers there are. */
  layers: readonly FileLayer[];
  view: View;
  /** Name of what is selected; null when nothing is. */
  place: string | null;
  settings: Pick<SnapshotSettings, 'headline' | 'subtitle' | 'note' | 'palette'>;
  sources: readonly Source[];
  /** Newest day the data speaks of. */
  dataDate: string;
  /** The day viewed, `YYYY-MM-DD`; null for a picture of several days. */
  day: string | null;
  /** In words, a day that stands by itself, in a series of pictures that differ in nothing else around their maps. */
  stamp?: string;
  /** The day up to which the record of opposition was read, `YYYY-MM-DD`. */
  recordUpTo: string;
  /** The sentence on the act that is selected; null where none is. */
  told: string | null;
  /** Address of the view. */
  link: string;
  /** Of the picture's map. */
  zoom: number;
  /** What the picture shows of each layer, as the legend has it. */
  drawn?: LegendContext['drawn'];
}

/** All that is printed around the map. An empty text is left out. */
export interface PictureContent {
  app: string;
  headline: string;
  subtitle: string;
  /** A day by itself, in words. */
  stamp: string;
  /** Filters in words, and what else narrows what is shown. */
  filters: readonly string[];
  note: string;
  /** Date of the data, up to when acts count, and what else a reader of the picture has to know. */
  dates: readonly string[];
  legend: readonly LegendGroup[];
  /** Short credits of what is shown, layer by layer, each once. */
  credits: readonly { layer: string; credits: readonly string[] }[];
  /** As printed. */
  link: string;
  /** In full, for a QR code. */
  address: string;
  /** What the reader should know of this content in this palette. */
  notes: readonly string[];
}

const shownOf = (layers: readonly FileLayer[], view: View) => layers.filter(({ layer }) => isOn(view, layer));

/** Everything that is printed around the map. */
export function pictureContent(input: ContentInput): PictureContent {
  const { layers, view, place, settings, sources, dataDate, day, recordUpTo, told, link, zoom, drawn } =
    input;
  const proposed = proposedWords(view, place, day, told);
  const alike = greyProblem(input);
  const shown = shownOf(layers, view);
  return {
    app: pictureText.app,
    headline: (settings.headline ?? proposed.headline).trim(),
    subtitle: (settings.subtitle ?? proposed.subtitle).trim(),
    stamp: input.stamp ?? '',
    note: (settings.note ?? proposed.note).trim(),
    filters: filterLines(layers, view),
    dates: [
      pictureText.dataDate(dataDate),
      ...(day === null
        ? datesOfDays(shown, recordUpTo)
        : shown.flatMap(({ file }) => file.upTo?.(day, recordUpTo) ?? [])),
      ...shown.flatMap(({ file }) => file.measured?.(view) ?? []),
      ...(alike === null ? [] : [alike.printed]),
    ],
    legend: legendGroups(layers, view, { day, zoom, ...(drawn && { drawn }) }),
    credits: shownCredits(view, sources, 'short').map(({ label, credits }) => ({
      layer: label,
      credits,
    })),
    link: shortLink(link),
    address: link,
    notes: alike === null ? [] : [alike.note],
  };
}

/** Which of the layers are told day by day, and which are the same on all days. */
function datesOfDays(shown: readonly FileLayer[], recordUpTo: string): string[] {
  const still = shown.filter(({ file }) => file.upTo === undefined);
  return [
    ...(still.length < shown.length ? [pictureText.actsOfDays(recordUpTo)] : []),
    ...(still.length > 0 ? [pictureText.sameThroughout(still.map(({ layer }) => layer.label()))] : []),
  ];
}

/** What of the marks over the fill looks alike in newsprint grey; null when nothing does. */
function greyProblem({ layers, view, settings }: ContentInput): GreyMessage | null {
  if (settings.palette !== 'grey') return null;
  return shownOf(layers, view).flatMap(({ file }) => file.alikeInGrey?.(view) ?? [])[0] ?? null;
}
