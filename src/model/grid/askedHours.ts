/** Whose hours answer a question about a new load on an area, and what must be said about them. */
import type { GridArea, QualityNote } from '../region';
import { comparableYears, levelStepIn } from './acrossStep';
import { isDefective, notesWithin } from './areaPressure';
import { utcOffsetOf } from './areaWhatIf';
import type { YearWindow } from './series';

/** Why an area's own hours do not answer. */
export type Instead = 'noSeries' | 'otherYears' | 'defect';

/** The hours that answer. */
export interface AskedHours {
  /** The area whose hours they are: the one asked about, or the one that contains it. */
  from: GridArea;
  /** Null when the area asked about answers itself. */
  instead: Instead | null;
  /** The years of the window asked for that these hours cover. */
  window: [number, number];
  /** All years that they cover, and that compare with those of the window. */
  years: [number, number];
  /** `YYYY-MM` of a lasting step of the level that makes `window` shorter than what the hours cover; null without one. */
  levelStep: string | null;
  /** What is known to be wrong with them in the window, the gravest first. */
  notes: QualityNote[];
  /** True when the figures must not be shown without a warning. */
  defective: boolean;
  /** Local standard time, whole hours from UTC. */
  utcOffset: number;
}

type Asked = Pick<GridArea, 'years'>;

/** The years of a window that an area has hours of; null when none. */
function covered({ years }: Asked, [first, last]: YearWindow): [number, number] | null {
  if (years === null) return null;
  const [from, until] = [Math.max(first, years[0]), Math.min(last, years[1])];
  return from <= until ? [from, until] : null;
}

/**
 * An area's own hours, unless it has none or they are defective while those of the area that contains it are
 * sound. Of hours whose level steps for good within the window those after the last step answer: before it other
 * customers were counted.
 * @returns null when nobody has hours in the window that compare, or no area bears the id
 */
export function askedHours(
  areaId: string,
  areas: readonly GridArea[],
  window: YearWindow,
): AskedHours | null {
  const own = areas.find(({ id }) => id === areaId);
  if (own === undefined) return null;
  const parent = areas.find(({ id }) => id === own.parentId);
  const answer = (from: GridArea, instead: Instead | null): AskedHours | null => {
    const within = covered(from, window);
    if (within === null || from.years === null) return null;
    const [, last] = within;
    const years = comparableYears(from.quality, within, last);
    if (years === null) return null;
    return {
      from,
      instead,
      window: years,
      years: comparableYears(from.quality, from.years, last) ?? years,
      levelStep: levelStepIn(from.quality, within),
      notes: notesWithin(from.quality, years),
      defective: isDefective(from, years),
      utcOffset: utcOffsetOf(from, areas),
    };
  };
  const mine = answer(own, null);
  if (mine !== null && !mine.defective) return mine;
  const why =
    mine !== null || covered(own, window) !== null
      ? 'defect'
      : own.years === null
        ? 'noSeries'
        : 'otherYears';
  const theirs = parent === undefined ? null : answer(parent, why);
  return theirs !== null && (mine === null || !theirs.defective) ? theirs : mine;
}
