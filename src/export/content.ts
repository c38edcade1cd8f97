/** What a saved picture says: the legend of exactly the layers shown, filters, dates, credits, link. */
import { eventFilterWords, siteFilterWords } from '../i18n/filterWords';
import { labels } from '../i18n/labels';
import { pictureText } from '../i18n/pictureText';
import { SUB_AREA_ZOOM } from '../map/ids';
import { themeOf } from '../model/measures';
import { isGridMeasure, isLandMeasure } from '../model/measureValues';
import { LAYER_IDS, type Source } from '../model/source';
import { MECHANISMS, SITE_CLASSES } from '../model/vocabulary';
import type { View } from '../state/view';
import type { Mode } from '../theme/color';
import { MECHANISM_COLORS, OUTLINES } from '../theme/palette';
import { scaleFor } from '../theme/scales';
import { markParts, siteMark } from '../theme/siteMark';
import type { LegendGroup, PictureContent } from './layout';

/** What the content of a picture depends on. */
export interface ContentInput {
  title: string;
  view: View;
  mode: Mode;
  sources: readonly Source[];
  /** Newest day the data speaks of. */
  dataDate: string;
  link: string;
}

/** Everything that is printed around the map. */
export function pictureContent(input: ContentInput): PictureContent {
  const { title, view, mode, sources, dataDate, link } = input;
  const opposition = view.layers.opposition ? [pictureText.actsUpTo(view.date ?? dataDate)] : [];
  return {
    title,
    leads: [pictureText.dataDate(dataDate), ...opposition, ...filterLines(view)],
    legend: [
      ...fillGroup(view, mode),
      ...siteGroup(view, mode),
      ...oppositionGroup(view, mode),
      ...outlineGroup(view, mode),
    ],
    creditsHeading: pictureText.sources,
    credits: [...creditsOf(view, sources), pictureText.floors],
    link: `${pictureText.app} · ${link}`,
  };
}

function filterLines(view: View): string[] {
  const sites = view.layers.sites ? siteFilterWords(view.sites) : [];
  const events = view.layers.opposition ? eventFilterWords(view.events) : [];
  const parts = [
    ...(sites.length > 0 ? [`${labels.layer.sites}: ${sites.join(', ')}`] : []),
    ...(events.length > 0 ? [`${labels.layer.opposition}: ${events.join(', ')}`] : []),
  ];
  if (parts.length === 0) return [];
  const rest = view.hideExcluded ? pictureText.excluded.hidden : pictureText.excluded.dimmed;
  return [`${pictureText.filters(parts.join('; '))}. ${rest}`];
}

function fillGroup({ fill, layers, camera }: View, mode: Mode): LegendGroup[] {
  if (fill === 'none' || !layers[themeOf(fill)]) return [];
  const scale = scaleFor(fill);
  const notes = [scale.note];
  if (isGridMeasure(fill))
    notes.push(camera.zoom >= SUB_AREA_ZOOM ? pictureText.subAreas : pictureText.authorities);
  if (themeOf(fill) === 'opposition') notes.push(pictureText.stateActs);
  if (fill === 'opposition.inForce') notes.push(pictureText.placeMeasures);
  const noData: LegendGroup['rows'] =
    scale.noData.pattern === 'hatch' ? [{ symbol: { kind: 'hatch' }, label: scale.noData.label }] : [];
  return [
    {
      heading: scale.title,
      rows: [
        ...scale.classes.map((step) => ({
          symbol:
            step.pattern === undefined
              ? { kind: 'swatch' as const, color: step.color[mode] }
              : { kind: 'pattern' as const, pattern: step.pattern, color: step.color[mode] },
          label: step.label,
        })),
        ...noData,
      ],
      notes,
    },
  ];
}

function siteGroup({ layers, sites, hideExcluded }: View, mode: Mode): LegendGroup[] {
  if (!layers.sites) return [];
  const classes = SITE_CLASSES.filter((siteClass) => sites.classes?.includes(siteClass) ?? true);
  return [
    {
      heading: pictureText.sites,
      rows: classes.map((siteClass) => ({
        symbol: { kind: 'mark', parts: markParts(siteMark(siteClass, 'operating', false, true), mode) },
        label: labels.siteClass[siteClass],
      })),
      notes: [pictureText.siteReading, ...(sites.uncertain || hideExcluded ? [] : [pictureText.certain])],
    },
  ];
}

function oppositionGroup({ layers, events, fill }: View, mode: Mode): LegendGroup[] {
  if (!layers.opposition) return [];
  // Then the fill's own rows explain the marks.
  if (fill === 'opposition.inForce') return [];
  const isFill = fill === 'opposition.mechanism';
  const steps = MECHANISMS.filter((step) => events.mechanisms?.includes(step) ?? true);
  return [
    {
      heading: pictureText.opposition,
      rows: steps.map((step) => ({
        symbol: { kind: 'spot', color: MECHANISM_COLORS[step][mode] },
        label: labels.mechanism[step],
      })),
      notes: [pictureText.actReading, ...(isFill ? [] : [pictureText.actOutlines])],
    },
  ];
}

function outlineGroup({ layers, fill }: View, mode: Mode): LegendGroup[] {
  const rows: LegendGroup['rows'][number][] = [];
  const line = (color: string, label: string) =>
    rows.push({ symbol: { kind: 'line', color, dashed: false }, label });
  if (layers.grid && !isGridMeasure(fill)) line(OUTLINES.grid[mode], pictureText.gridOutline);
  if (layers.land && !isLandMeasure(fill)) line(OUTLINES.land[mode], pictureText.landOutline);
  return rows.length === 0 ? [] : [{ heading: pictureText.outlines, rows, notes: [] }];
}

/** Credit and licence of every source of the layers shown and of the ground, layer by layer. */
export function creditsOf(view: Pick<View, 'layers'>, sources: readonly Source[]): string[] {
  const shown = [...LAYER_IDS.filter((layer) => view.layers[layer]), 'basemap' as const];
  return shown.flatMap((layer) => {
    const credits = sources
      .filter((source) => source.layers.includes(layer))
      .map(({ credit, licence }) => {
        const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');
        return plain(credit).includes(plain(licence))
          ? credit
          : `${credit} (${pictureText.licence(licence)})`;
      });
    return credits.length === 0 ? [] : [`${labels.layer[layer]}: ${[...new Set(credits)].join(' · ')}`];
  });
}
