import type { Concern } from '../../model/vocabulary';

/** One answer of the search. `kind` says what to do with it. */
export type SearchHit = HitText &
  (
    | { kind: 'site'; id: string }
    | { kind: 'operator'; name: string; siteIds: readonly string[] }
    | { kind: 'country'; code: string }
    | { kind: 'state'; code: string }
    | { kind: 'county'; fips: string }
    | { kind: 'town'; lon: number; lat: number }
    | { kind: 'area'; id: string }
    | { kind: 'group'; id: string }
    | { kind: 'concern'; id: Concern }
    | { kind: 'event'; id: string }
    | { kind: 'coordinates'; lon: number; lat: number }
    /** Of a layer that the reader brought. */
    | { kind: 'record'; layer: string; id: string }
  );

export interface HitText {
  /** Unique among all answers; the same for the same thing. */
  key: string;
  /** The name. */
  label: string;
  /** What the question has to do with the answer where the two do not look alike. */
  note?: HitNote;
  /** Where it is and what else tells it apart: "Virginia", "2026-03-01 · Project Jupiter"; may be empty. */
  sublabel: string;
}

export type HitKind = SearchHit['kind'];

/** A code that stands for something else than its own name, or numbers that can be read in two ways. */
export type HitNote =
  | { kind: 'formerCounty'; code: string; name: string; since: number; isOnly: boolean }
  /** Which of two numbers was taken for the latitude. */
  | { kind: 'coordinateOrder'; order: 'latitudeFirst' | 'longitudeFirst' }
  /** A word of the question that the answer does not hold. */
  | { kind: 'leftOut'; word: string }
  | { kind: 'zip'; zip: string; place: string; county: string };
