import type { LayerId } from './layers/list';

/** A dataset behind the map. `data/sources.json` is the source of truth; the app reads the built copy. */
export interface Source {
  /** Short and stable: `datacentertracker`, `osm`, … */
  id: string;
  publisher: string;
  title: string;
  /** Https landing page. */
  link: string;
  /** Https address of the current file, where one is known: what a refresh reads. */
  refreshUrl?: string | undefined;
  /** SPDX-like id, or a short name where there is none. */
  licence: string;
  licenceUrl: string | null;
  /** The words a re-user must print. */
  credit: string;
  /** The same in a picture's few words: author, and licence where it asks for that. */
  creditShort: string;
  /** When the data was read: `YYYY-MM-DD`, or `YYYY-MM` where only the month is known. */
  retrieved: string;
  /** What and when it covers. */
  coverage: string;
  knownGaps: string;
  /** Which layers of the map it feeds; `cards` is what only cards and reports show. */
  layers: (LayerId | 'basemap' | 'cards')[];
}

/** A ground that a deployer put under the map. */
export interface ForeignGround {
  /** Who made it, as its archive or style says or the deployer does; empty where nobody says. */
  credit: string;
  /** Address of the archive or style. */
  link: string;
  /** Whether our data build made it: then it rests on our sources as well. */
  built: boolean;
}

/** What the data build wrote, and under which version. `public/data/manifest.json`. */
export interface Manifest {
  /** Hash of all built files: the name of the folder they lie in. */
  version: string;
  /** The newest day the data speaks of, `YYYY-MM-DD`. */
  dataDate: string;
  /** The newest day up to which a dataset of the opposition record was read, `YYYY-MM-DD`. */
  recordUpTo: string;
  /** First and last month with a dated event, `YYYY-MM`. */
  eventMonths: [string, string];
  /** Records per table, for the loading state and the credits. */
  counts: { sites: number; events: number; areas: number; counties: number };
  /** Path below the version folder -> bytes. */
  files: Record<string, number>;
}
