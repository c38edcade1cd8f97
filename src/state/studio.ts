/** The state of the studio: the picture being made of the view, and where the map was led for it. */
import type { Bounds } from '../model/region';
import type { SeriesAsked, SeriesFormat } from '../model/snapshot/series';
import { DEFAULT_SETTINGS, type SnapshotSettings } from '../model/snapshot/settings';
import type { Camera } from '../model/view/camera';
import type { Arrangement } from './exporter';

/** The studio's settings when it was closed, and the link of the view they were made for. */
export interface StudioDraft {
  settings: SnapshotSettings;
  link: string;
}

/** Where the studio leads the map. */
export interface Journey {
  /** Where the map looked before. */
  from: Camera;
  to: Camera;
  /** The ground that the map was fitted to last; null before it was. */
  around: Bounds | null;
}

/** What the reader last asked of a view over time. */
export interface SeriesChoice {
  kind: 'moving' | 'page' | 'divider';
  series: SeriesAsked;
  format: SeriesFormat;
  /** Of a page, and the first two under a divider; `YYYY-MM-DD`, empty while one is being chosen. */
  days: readonly string[];
  pageFormat: 'png' | 'svg' | 'pdf';
}

export interface StudioState {
  /** Null until something is asked: what the record holds decides what is proposed. */
  seriesChoice: SeriesChoice | null;
  /** The picture being made of the view; null while the studio is closed. */
  studio: SnapshotSettings | null;
  /** The settings of the last time. */
  draft: StudioDraft | null;
  /** Where things will lie in the picture; null until that is known. */
  arrangement: Arrangement | null;
  /** Null while the studio is closed, and until it has looked at where the map is. */
  journey: Journey | null;
  /** False while the map is still to be moved: a picture made now would be another one. */
  settled: boolean;
}

export interface StudioActions {
  setSeriesChoice(choice: SeriesChoice): void;
  /** Opens the studio or changes its settings; null closes it. */
  setStudio(change: Partial<SnapshotSettings> | null): void;
  setDraft(draft: StudioDraft): void;
  setArrangement(arrangement: Arrangement | null): void;
  setJourney(journey: Journey | null): void;
  setSettled(settled: boolean): void;
}

type SetStudio = (change: Partial<StudioState> | ((state: StudioState) => Partial<StudioState>)) => void;

/** The studio's part of the store. */
export const studioPart = (set: SetStudio): StudioState & StudioActions => ({
  seriesChoice: null,
  setSeriesChoice: (seriesChoice) => set({ seriesChoice }),
  studio: null,
  draft: null,
  arrangement: null,
  journey: null,
  settled: false,
  setStudio: (part) =>
    set((state) =>
      part === null
        ? { studio: null, settled: false }
        : { studio: { ...(state.studio ?? DEFAULT_SETTINGS), ...part } },
    ),
  setDraft: (draft) => set({ draft }),
  setArrangement: (arrangement) => set({ arrangement }),
  setJourney: (journey) => set({ journey }),
  setSettled: (settled) => set({ settled }),
});
