/** Interstates, US and state routes, and where their numbers stand. A vertex every 2.5 km: context, no street map. */
import type { Feature, Position } from 'geojson';
import { linesOf } from '../lines';
import { pointsAlong, Spacing } from './names';

/** Class in the tiles: the lower, the larger. */
export const ROAD_CLASSES = { I: 0, US: 1, SR: 2 } as const;
type RoadClass = (typeof ROAD_CLASSES)[keyof typeof ROAD_CLASSES];

export interface Road {
  roadClass: RoadClass;
  /** "I 95", "US 50", "VA 7"; empty where the number is not known. */
  number: string;
  line: Position[];
}

/** A number at its place, and the zoom level from which there is room for it. */
export interface RoadNumber {
  roadClass: RoadClass;
  number: string;
  at: Position;
  from: number;
}

/** @throws Error on a class of roads that is not known */
export function roadsOf(features: readonly Feature[]): Road[] {
  return features.flatMap(({ geometry, properties }) => {
    const { c, ref, st } = properties ?? {};
    const roadClass = ROAD_CLASSES[c as keyof typeof ROAD_CLASSES];
    if (roadClass === undefined) throw new Error(`no class of roads: ${c}`);
    const number = ref ? `${c === 'SR' ? st : c} ${ref}` : '';
    return linesOf(geometry).map((line) => ({ roadClass, number, line }));
  });
}

/** The least class whose numbers stand on a zoom level. */
const NUMBERED: readonly { zoom: number; least: RoadClass }[] = [
  { zoom: 7, least: ROAD_CLASSES.I },
  { zoom: 8, least: ROAD_CLASSES.US },
  { zoom: 9, least: ROAD_CLASSES.SR },
];

/** Between two numbers, and between two of one road, px. */
const APART = { any: 90, same: 260 } as const;

/** Numbers of a zoom level stay on those below, where more find room. Larger roads come first. */
export function roadNumbers(roads: readonly Road[]): RoadNumber[] {
  const ordered = roads.filter(({ number }) => number !== '').toSorted((a, b) => a.roadClass - b.roadClass);
  const numbers: RoadNumber[] = [];
  for (const { zoom, least } of NUMBERED) {
    const room = new Spacing(zoom, APART.any, APART.same);
    for (const { at, number } of numbers) room.take(at, number);
    for (const { roadClass, number, line } of ordered) {
      if (roadClass > least) continue;
      for (const at of pointsAlong(line, zoom, APART.any))
        if (room.take(at, number)) numbers.push({ roadClass, number, at, from: zoom });
    }
  }
  return numbers;
}
