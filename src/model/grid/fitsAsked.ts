/** Which shares and seasons the question "how much new load fits?" can be asked of, as links and tables write them. */

/** Curtailed shares of the load's energy, per cent, ascending: the steps of the slider. */
export const FIT_PERCENTS = [0.1, 0.25, 0.5, 0.75, 1, 1.5, 2, 2.5, 3, 4, 5] as const;
export type FitPercent = (typeof FIT_PERCENTS)[number];

/** The whole year as the published method has it, or one of its seasons alone. */
export const FIT_SEASONS = ['year', 'summer', 'winter'] as const;
export type FitSeason = (typeof FIT_SEASONS)[number];

/** A share with its season: `0.5`, `2,summer`. */
export type FitsAsked = `${FitPercent}` | `${FitPercent},${Exclude<FitSeason, 'year'>}`;

/** A share and a season as one text. */
export const fitsKey = (percent: FitPercent, season: FitSeason): FitsAsked =>
  season === 'year' ? `${percent}` : `${percent},${season}`;

/** Every question, in the order in which `grid-fits` holds its answers. */
export const FITS_ASKED: readonly FitsAsked[] = FIT_SEASONS.flatMap((season) =>
  FIT_PERCENTS.map((percent) => fitsKey(percent, season)),
);

/** What a question looks like, for messages. */
export const FITS_FORM = `${FIT_PERCENTS.join('|')}[,${FIT_SEASONS.slice(1).join('|')}]`;

/** The question of a view without one: headroom as it is stated everywhere. */
export const FIRST_FITS: FitsAsked = '0.5';

/** Share in per cent and season of a question. */
export function fitsParts(asked: FitsAsked): { percent: FitPercent; season: FitSeason } {
  const at = FITS_ASKED.indexOf(asked);
  return {
    percent: FIT_PERCENTS[at % FIT_PERCENTS.length] ?? 0.5,
    season: FIT_SEASONS[Math.floor(at / FIT_PERCENTS.length)] ?? 'year',
  };
}

/** MW by area in the order of `FITS_ASKED`; null where the window holds no hour of the season, and over a lasting step. */
export type FitsFile = Record<string, (number | null)[]>;

/** The answer for an area; null without one. */
export const fitsIn = (file: FitsFile, areaId: string, asked: FitsAsked): number | null =>
  file[areaId]?.[FITS_ASKED.indexOf(asked)] ?? null;
