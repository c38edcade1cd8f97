/** Two to four regions side by side: every column that is known of one of them, differences first. */
import { coursesOn } from '../endings/course';
import { stops } from '../legalMeasure';
import { byEnd } from '../measureOrder';
import { whole } from '../memo';
import type { ReportMeasure } from '../oppositionReport';
import type { Region } from '../region';
import { type RegionName, regionName } from '../regionRules';
import { formatRegion } from '../regionText';
import { regionReport } from '../report/report';
import type { ReportData } from '../report/tables';
import type { Site } from '../site';
import type { Source } from '../source';
import {
  MW_COLUMNS,
  RANK_COLUMNS,
  type RankColumn,
  type Ranked,
  type RankUnit,
  type RankValue,
} from './columns';
import { areaNotes, notesOn, type RankNote, sourcesOf } from './rank';
import { type RankSubject, type RankWorld, siteSubject, subjectOf } from './subjects';

/** Whose columns a region has: what is several counties has those of a state. */
const KIND_OF: Record<Region['kind'], Ranked> = {
  county: 'counties',
  state: 'states',
  area: 'areas',
  country: 'states',
  radius: 'states',
  polygon: 'states',
  several: 'states',
};

/** The columns that say something of a single site: what it is itself, and what its grid area and its state are. */
const OF_SITE: readonly string[] = [
  'state',
  'area',
  'headroom',
  'headroom025',
  'headroom1',
  'headroomShare',
  'peak',
  'loadFactor',
  'energyGrowth',
  'pressure',
  ...Object.keys(MW_COLUMNS),
  'priceResidential',
  'priceCommercial',
  'priceIndustrial',
];

/** How many regions can stand side by side. */
export const LEAST_COMPARED = 2;
export const MOST_COMPARED = 4;

export interface ComparedRow {
  /** Of a column of `RANK_COLUMNS`. */
  id: string;
  unit: RankUnit;
  /** One for each region; null is unknown, or says nothing of a region of this kind. */
  values: RankValue[];
  /** Ids in `sources.json` of what is behind each value. */
  sources: string[][];
  /** False where the column says nothing of a region of this kind. */
  applies: boolean[];
  /** True when not all are the same; an unknown one differs from a known one. */
  differs: boolean;
  /** Of a sum of megawatts: how many sites of its status have a figure on its basis, of how many. */
  known?: { withMw: number; sites: number }[];
}

/** What can stand in a comparison of places. */
export type Compared = { kind: 'region'; region: Region } | { kind: 'site'; site: Site };

/** The measures in force in a region on the day, those that stop new projects and those that end first before others. */
export interface MeasuresHere {
  inside: ReportMeasure[];
  /** From the state or the country around it. */
  above: ReportMeasure[];
}

/** Rows of places side by side, differences first, with what must be known to read them. */
export interface PlaceRows {
  rows: ComparedRow[];
  /** One for each place; null for a site, which is no jurisdiction. */
  inForce: (MeasuresHere | null)[];
  notes: RankNote[];
  sources: Source[];
}

export interface RegionComparison extends PlaceRows {
  regions: { id: string; kind: Region['kind']; name: RegionName }[];
  date: string;
  dataDate: string;
  recordUpTo: string;
}

/** Regions and sites side by side: of a site what it is itself and what its grid area and state are. */
export const comparePlaces = (places: readonly Compared[], data: ReportData, world: RankWorld): PlaceRows =>
  whole(comparingPlaces(places, data, world));

/** The same, with a rest wherever a page may want to do something else. */
export function* comparingPlaces(
  places: readonly Compared[],
  data: ReportData,
  world: RankWorld,
): Generator<void, PlaceRows> {
  const courses = coursesOn(data, world.day);
  const subjects: RankSubject[] = [];
  const inForce: PlaceRows['inForce'] = [];
  for (const place of places) {
    yield;
    const isSite = place.kind === 'site';
    subjects.push(isSite ? siteSubject(place.site, data) : subjectOf(place.region, data, world.day, courses));
    yield;
    inForce.push(isSite ? null : measuresHere(place.region, data, world.day));
  }
  yield;
  const says = (place: Compared, column: RankColumn) =>
    place.kind === 'site' ? OF_SITE.includes(column.id) : column.of.includes(KIND_OF[place.region.kind]);
  const rows = RANK_COLUMNS.flatMap((column): ComparedRow[] => {
    const values = subjects.map((subject, index) => {
      const place = places[index];
      // What holds for a part of a region of several counties is not passed on as its own.
      return place?.kind === 'site' && !says(place, column) ? null : column.value(subject, world);
    });
    if (values.every((value) => value === null)) return [];
    // What none of them has is no difference and no news.
    const amount = column.unit === 'count' || column.unit === 'mw';
    if (amount && values.every((value) => value === 0 || value === null)) return [];
    const sum = Object.entries(MW_COLUMNS).find(([id]) => id === column.id)?.[1];
    return [
      {
        id: column.id,
        unit: column.unit,
        values,
        sources: subjects.map((subject) => sourcesOf([column], [subject], data).map(({ id }) => id)),
        applies: places.map((place) => says(place, column)),
        differs: new Set(values).size > 1,
        ...(sum === undefined
          ? {}
          : {
              known: subjects.map(({ sites }) => {
                const own = sites.filter(({ status }) => status === sum.status);
                return { withMw: own.filter(({ mw }) => mw?.basis === sum.basis).length, sites: own.length };
              }),
            }),
      },
    ];
  });
  const used = RANK_COLUMNS.filter(({ id }) => rows.some((row) => row.id === id));
  const drawn = places.some(
    (place) => place.kind === 'region' && (place.region.kind === 'radius' || place.region.kind === 'polygon'),
  );
  return {
    inForce,
    rows: [...rows.filter(({ differs }) => differs), ...rows.filter(({ differs }) => !differs)],
    notes: [
      ...(drawn ? [{ code: 'wholeCounties' as const }] : []),
      ...areaNotes(used, subjects),
      ...notesOn('counties', used, null, data.recordUpTo),
    ],
    sources: sourcesOf(used, subjects, data),
  };
}

function measuresHere(region: Region, data: ReportData, day: string): MeasuresHere | null {
  const opposition = regionReport(region, data, day)?.opposition;
  if (opposition === undefined) return null;
  return {
    inside: opposition.measuresInForce.toSorted(byWeight),
    above: opposition.measuresFromAbove.toSorted(byWeight),
  };
}

const byWeight = (a: ReportMeasure, b: ReportMeasure) => Number(stops(b)) - Number(stops(a)) || byEnd(a, b);

/** @returns null when the data does not hold one of the regions */
export function compareRegions(
  regions: readonly Region[],
  data: ReportData,
  world: RankWorld,
): RegionComparison | null {
  const named = regions.flatMap((region) => {
    const name = regionName(region, data);
    return name === null ? [] : [{ id: formatRegion(region), kind: region.kind, name }];
  });
  if (named.length < regions.length) return null;
  const places = regions.map((region): Compared => ({ kind: 'region', region }));
  return {
    regions: named,
    date: world.day,
    dataDate: data.dataDate,
    recordUpTo: data.recordUpTo,
    ...comparePlaces(places, data, world),
  };
}
