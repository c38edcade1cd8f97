import type { OppositionEvent } from '../model/event';
import type { Group } from '../model/group';
import type { HallRecord, TerritoryRecord, TribalRecord } from '../model/outlineRecord';
import type { PlantRecord } from '../model/power/plantRecord';
import type { Country, County, GridArea, State } from '../model/region';
import type { Site } from '../model/site';
import type { Manifest, Source } from '../model/source';
import type { CountyWater } from '../model/water';

/** A table that arrives over the network. */
export type Loaded<T> =
  | { kind: 'waiting' }
  | { kind: 'loading' }
  | { kind: 'ready'; value: T }
  | { kind: 'failed'; reason: string };

/** The built tables as far as they have been asked for. Each loads once, when first needed. */
export interface Dataset {
  manifest: Loaded<Manifest>;
  sources: Loaded<readonly Source[]>;
  sites: Loaded<readonly Site[]>;
  events: Loaded<readonly OppositionEvent[]>;
  groups: Loaded<readonly Group[]>;
  areas: Loaded<readonly GridArea[]>;
  counties: Loaded<readonly County[]>;
  states: Loaded<readonly State[]>;
  countries: Loaded<readonly Country[]>;
  plants: Loaded<readonly PlantRecord[]>;
  halls: Loaded<readonly HallRecord[]>;
  territories: Loaded<readonly TerritoryRecord[]>;
  tribal: Loaded<readonly TribalRecord[]>;
  water: Loaded<readonly CountyWater[]>;
}

export const NO_DATA: Dataset = {
  manifest: { kind: 'waiting' },
  sources: { kind: 'waiting' },
  sites: { kind: 'waiting' },
  events: { kind: 'waiting' },
  groups: { kind: 'waiting' },
  areas: { kind: 'waiting' },
  counties: { kind: 'waiting' },
  states: { kind: 'waiting' },
  countries: { kind: 'waiting' },
  plants: { kind: 'waiting' },
  halls: { kind: 'waiting' },
  territories: { kind: 'waiting' },
  tribal: { kind: 'waiting' },
  water: { kind: 'waiting' },
};

/** The value of a table, or null while there is none. */
export function loadedValue<T>(loaded: Loaded<T>): T | null {
  return loaded.kind === 'ready' ? loaded.value : null;
}
