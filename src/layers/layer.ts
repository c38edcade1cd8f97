/**
 * What a layer is: everything about one subject. The map, the legend, the lists and the exports loop over layers
 * and know none of them by name. What only the map needs arrives with the map.
 */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection, Geometry } from 'geojson';
import type { TableName } from '../i18n/words';
import type { MetricId } from '../model/metrics';
import type { SiteLabels } from '../model/snapshot/settings';
import type { Source } from '../model/source';
import type { ShownView } from '../model/view/fill';
import type { Selection, View } from '../model/view/view';
import type { Dataset } from '../state/dataset';
import type { LayerRecord } from '../state/made';
import type { AppState, Hover, Tally } from '../state/store';
import type { Mode } from '../theme/color';
import type { LegendGroup, LegendRow } from '../theme/legend';
import type { Scale, ScaleClass } from '../theme/scale';
import type { DrawnKeys, LegendContext } from './legend';
import type { RecordTable, Seen } from './records';

/** A subject of the map, as the list of layers (`list.ts`) holds it. */
export interface Layer {
  /** Short and stable: it stands in links and in `data/sources.json`. */
  readonly id: string;
  /** The tables it needs of the built data; asked only while the layer is on. */
  tables(view: View): TablesNeeded;
  /** Its name in credits and switches. */
  label(): string;
  /** What its switch says, where that is more than the name. */
  switchLabel?(): string;
  /** What of it can fill the map. */
  metrics?: LayerMetrics;
  /** What titles say of it. */
  title?: LayerTitle;
  /** Its list beside the map. */
  list?: LayerList;
  /** What the legend on screen explains below its switch; a layer without rows is drawn as areas or outlines only. */
  legendRows?(): LegendRow[];
  /** A sentence on how to read those rows, below them. */
  legendNote?(): string;
  /** What is said of its own fill below the classes of the scale. */
  fillRows?(scale: Scale): LegendRow[];
  /** Whether it is told of, so that its sources are owed a credit; by default while it is on. */
  told?(view: ShownView): boolean;
  /** What is to be kept in mind of its records, which are told as they were on the day viewed. */
  recorded?(): string;
  /** What its plain filter can ask for, by `view.own`; of layers that the app comes with, the words stand in `model/layers`. */
  choices?: readonly LayerChoice[];
  /**
   * How many records in view that pass the filter each row of the legend stands for, by the key of the row; null while
   * that is not known. Rows that are left out stand for none.
   */
  tally?(state: AppState): Tally | null;
  /** A record of it that has a plain card; null when there is none of the id, or its table is not there yet. */
  record?(id: string, state: AppState): LayerRecord | null;
  /** Its records whose names a text asks for, folded as `model/fold` does; of layers that no index of ours knows. */
  search?(folded: string): readonly { id: string; name: string }[];
  /** The table that holds these records, or that areas are painted from, where it is one of the built data. */
  recordTable?: keyof Dataset;
  /** What the card says of a record, row by row. */
  facts?(id: string, state: AppState): readonly RecordFact[];
  /** Sources that came with it; those of `data/sources.json` name their layers themselves. */
  sources?(): readonly Source[];
  /** Whether its part of the map is loaded only once it is on: of layers that are off by default. */
  onDemand?: true;
  /** The rest of what the interface shows of it, where that is fetched with its first use: see `late.ts`. */
  rest?(): Promise<LayerRest>;
  /** What the map draws and answers. Loaded with the map, or once it is on. */
  map(): Promise<MapPart>;
  /** What leaves the app in pictures and files. Loaded with the exports. */
  file(): Promise<FilePart>;
}

/** The metrics of a layer, one of which can fill the map at a time. */
export interface LayerMetrics {
  /** In the order in which they are offered. Each begins with the id of the layer and a point. */
  ids: readonly MetricId[];
  /** The heading under which they are offered. */
  label(): string;
  /** What they are values of, as a title begins: "Grid areas". */
  areas(): string;
  /** The scale of a metric; null for the metrics of others. */
  scaleOf(metric: MetricId): Scale | null;
  /** Whether a metric can be chosen now; by default always. */
  isOffered?(metric: MetricId, view: View): boolean;
  /** Whether they are of years of their own, so that a headline gives the day viewed for the records beside them. */
  ofOwnYears?: boolean;
}

/** What headlines and subtitles say of a layer that is on. All but `reading` stands within a sentence. */
export interface LayerTitle {
  /** Its place among the subjects of a headline: the lower comes first. */
  order: number;
  /** What its records are called; null where its fill says it. */
  subject?(view: View): string | null;
  /** What is outlined while it doesn't fill the map. */
  outline?(): string;
  /** What its marks stand for, in a subtitle; null where its fill says it. */
  reading?(view: ShownView): string | null;
}

/** A list of words that a filter asks for some of. */
export interface LayerChoice {
  /** Stands in links behind the id of the layer: letters, digits and hyphens. */
  key: string;
  label(): string;
  options: readonly { word: string; label(): string }[];
}

/** What a layer that is off by default has on screen besides its name and its switch. */
export type LayerRest = Pick<Layer, 'legendRows' | 'legendNote' | 'list' | 'facts' | 'choices' | 'tally'>;

/** A row of the card of a record. */
export interface RecordFact {
  name: string;
  value: string;
  /** Address that the value leads to. */
  link?: string;
  /** Whether the value is words of ours; by default it is text of the data, which no translation changes. */
  worded?: boolean;
}

/** The list of a layer beside the map. */
export interface LayerList<Row = unknown> {
  /** Name of its tab, short and stable. */
  tab: string;
  /** Its place among the tabs: the lower comes first. */
  order: number;
  label(): string;
  /** The records that pass the filters and lie in what the map shows; null while they are not there yet. */
  inView(state: AppState): readonly Row[] | null;
  /** How many there are, in words. */
  counted(shown: number, withMap: boolean): string;
  /** That the map does not show them, because the layer is off. */
  off(): string;
  /** How a row is drawn, where the interface has no list of its own for the layer. */
  row?: PlainRow<Row>;
}

/** A row of a list: two lines of text that open a card. Its methods take rows of its own list and no others. */
export interface PlainRow<Row = unknown> {
  keyOf(row: Row): string;
  name(row: Row): string;
  facts(row: Row): string;
  selection(row: Row): NonNullable<Selection>;
  /** What the map marks while the row is pointed at. */
  hover(row: Row): Hover;
}

/** A layer with the part of it that leaves the app. */
export interface FileLayer {
  layer: Layer;
  file: FilePart;
}

/** The part of a layer that leaves the app. Everything but the credit is asked only while the layer is on. */
export interface FilePart {
  /** Rows of the legend on what it draws besides a fill. */
  legend?(view: View, context: LegendContext): LegendGroup[];
  /**
   * Keys of the rows of its legend that stand for something in a picture, and of classes of its fill the values at
   * which they begin; null where that is not looked at.
   */
  drawn?(state: AppState, seen: Seen): DrawnKeys | null;
  /** How it is drawn while another layer has the fill, where that is an outline only. */
  outline?(): readonly Omit<LegendRow, 'key'>[];
  /** Whether a class of its own fill can be on the map with the filters of the view. */
  passes?(scale: Scale, step: ScaleClass, view: View): boolean;
  /** How its own fill is read, besides the note of the scale. */
  fillNotes?(context: LegendContext): string[];
  /** What its filter asks for, in words. */
  filters?(view: View): readonly string[];
  /**
   * Up to which day its records count, in words.
   * @param day        the day viewed
   * @param recordUpTo the day up to which the record of opposition was read
   */
  upTo?(day: string, recordUpTo: string): string[];
  /** The years that its figures are taken over, and what else is asked about, while they fill the map. */
  measured?(view: View): string[];
  /** What can't be told apart in newsprint grey besides classes of a fill, as a message; null where all can. */
  alikeInGrey?(view: View): GreyMessage | null;
  /** What of it is in a picture besides its fill, within a sentence. */
  subject?(): string;
  /** Its records in a picture, for readers who can't see it. */
  described?(state: AppState, seen: Seen): Description;
  /** Its records that a picture names, the most important first. */
  named?(
    state: AppState,
    asked: SiteLabels,
    inFrame: (lon: number, lat: number) => boolean,
  ): readonly NamedRecord[];
  /** Its records as a table. */
  records?: RecordTable;
}

/** A record whose name stands beside its mark in a picture. */
export interface NamedRecord {
  id: string;
  name: string;
  /** The name and, after a line break, what is said below it. */
  text: string;
  lon: number;
  lat: number;
  /** Of its mark at a zoom of the map, px. */
  radius(zoom: number): number;
}

/** That something looks alike in newsprint grey. */
export interface GreyMessage {
  /** As printed in the picture. */
  printed: string;
  /** As told to who makes the picture. */
  note: string;
}

/** Sentences on what is in a picture. An empty one is left out. */
export interface Description {
  full: string;
  /** Where the text would become too long. */
  short: string;
}

/** What a layer needs of the built data. */
export interface TablesNeeded {
  /** For paint and for the line under the pointer. */
  onScreen: readonly (keyof Dataset)[];
  /** For the line under the pointer and for lists alone: asked for once the map has been drawn. */
  afterMap?: readonly (keyof Dataset)[];
  /** Without these a picture or a download would leave with the layer empty. */
  inExports: readonly TableName[];
}

/** The part of a layer that is on the map. */
export interface MapPart {
  /** What it draws of a state. Cheap when nothing that it shows has changed; the same scene gives an equal part. */
  style(scene: Scene): StylePart;
  /** What of it answers to the pointer; of those equally high the first. */
  hits: readonly Hit[];
  /** What is drawn by rows of the legend, where there is no table to count in. */
  drawnRows?: DrawnRows;
  /** Where a thing lies that is selected, compared or pointed at; null when it is none of the layer's. */
  placeOf?(state: AppState, thing: Thing): FocusPlace | null;
}

/** What a place counts for: `true` one record, `false` nothing that is counted. */
export type Counted = boolean | ((feature: HitFeature) => number);

/** How what is drawn belongs to rows of the legend. */
export interface DrawnRows {
  /** Id of the layer that tells it. */
  layer: string;
  /** Zoom from which it is asked: before, all rows are taken to be there. */
  from: number;
  /**
   * Of layers of the style: the row of a feature, and what each place counts for: one record, as much as is told of
   * it, or nothing that is counted.
   */
  rows: readonly { styleLayer: string; keyOf(feature: HitFeature): string | null; counted: Counted }[];
}

/** What a layer draws from. */
export interface Scene {
  state: AppState;
  mode: Mode;
  /** Name of the font for figures on the map; null when the ground has no fonts. */
  font: string | null;
  /** Ids of records that a picture names: each is drawn by itself, and nowhere a second time. */
  alone?: readonly string[];
}

/** What a layer adds to the style of the map. */
export interface StylePart {
  /** Points by name of their source; the same object stands for the same data. */
  points: Readonly<Record<string, PointSource>>;
  /** Archives of tiles of the built data by name of their source: `towns.pmtiles`. */
  tiles?: Readonly<Record<string, string>>;
  bands: readonly Band[];
}

/** What a layer draws from records: points, as a rule; of own data lines and areas as well. */
export interface PointSource {
  data: FeatureCollection;
  /** How near points are gathered: options of MapLibre's GeoJSON source. */
  cluster?: {
    clusterRadius: number;
    clusterMaxZoom: number;
    clusterProperties: Readonly<Record<string, unknown>>;
  };
}

/** Layers of the style that lie at one height, from below. */
export interface Band {
  /** Height in the picture: see `paint/zOrder.ts`. */
  z: number;
  layers: readonly LayerSpecification[];
}

/** A layer of the style that answers to the pointer. */
export interface Hit {
  /** Id of the layer in the style. */
  layer: string;
  /** Its height: what lies higher wins, however near the others are. */
  z: number;
  /** Marks answer to a pointer beside them and before every area; areas only inside. */
  reach: 'beside' | 'inside';
  /** Zooms from which and below which it answers. */
  zooms?: { from?: number; below?: number };
  /** Zoom from which it comes before areas that lie higher: it is large on screen then, or narrow as a line. */
  front?: number;
  /** What was hit; null when the feature is not what it should be. */
  read(feature: HitFeature): Target | null;
}

/** A feature under the pointer. */
export interface HitFeature {
  geometry: Geometry;
  properties: Readonly<Record<string, unknown>>;
}

/** What lies under the pointer. */
export interface Target {
  /** What the list beside the map marks as well. */
  hover: Hover;
  action: TargetAction;
  /** The line beside the pointer; null while the table that holds the name is not there yet. */
  line(state: AppState): string | null;
  /** Whether its line is no more than a name, so that what fills the map there is said after it. */
  plain?: true;
}

/** What a click does: a card opens, or the map moves in until gathered points fall apart. */
export type TargetAction =
  | { kind: 'select'; selection: NonNullable<Selection> }
  /** What is selected depends on the filter and the date; null closes the card. */
  | { kind: 'selectOf'; of(state: AppState): Selection }
  /** Nothing: what it is of is said beside the pointer. */
  | { kind: 'keep' }
  | { kind: 'open'; source: string; clusterId: number; lon: number; lat: number };

/** A record by its kind and id. */
export type Thing = NonNullable<Hover>;

/** Where a ring is drawn around a record. */
export interface FocusPlace {
  lon: number;
  lat: number;
  /** Image of its mark without the appearance; absent when it has none. */
  icon?: string;
  /** Of the ring, as a factor like a mark's. */
  size: number;
}
