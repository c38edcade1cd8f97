/** A place that the reader is asked to point at on the map: of a mark that is to be added, or of a point to be moved. */

/** What the place is for. */
export type PointingFor = { kind: 'newMark' } | { kind: 'move'; layer: string; id: string };

export interface Pointing {
  what: PointingFor;
  /** Degrees; null until the reader has pointed. */
  place: { lon: number; lat: number } | null;
}

export interface PointingState {
  /** Null while nobody is asked. */
  pointing: Pointing | null;
}

export interface PointingActions {
  startPointing(what: PointingFor): void;
  /** Says where the reader pointed. */
  setPointed(lon: number, lat: number): void;
  stopPointing(): void;
}

type Set = (change: (state: PointingState) => Partial<PointingState>) => void;

/** The part of the store. */
export const pointingPart = (set: Set): PointingState & PointingActions => ({
  pointing: null,
  startPointing: (what) => set(() => ({ pointing: { what, place: null } })),
  setPointed: (lon, lat) =>
    set(({ pointing }) => (pointing === null ? {} : { pointing: { ...pointing, place: { lon, lat } } })),
  stopPointing: () => set(() => ({ pointing: null })),
});
