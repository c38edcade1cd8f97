/** In which order a hearing sheet tells of a place: by who reads it. */

export const SHEET_READERS = ['planner', 'activist', 'reporter'] as const;
export type SheetReader = (typeof SHEET_READERS)[number];

/** What a sheet tells beside its map; its sources always stand last. */
export type SheetPart = 'grid' | 'sites' | 'around' | 'inForce' | 'fights' | 'endings';

/** The parts of a sheet, the first first. Every reader gets all of them. */
export const PART_ORDER: Readonly<Record<SheetReader, readonly SheetPart[]>> = {
  planner: ['grid', 'sites', 'around', 'inForce', 'fights', 'endings'],
  activist: ['inForce', 'fights', 'endings', 'around', 'sites', 'grid'],
  reporter: ['sites', 'fights', 'inForce', 'endings', 'grid', 'around'],
};
