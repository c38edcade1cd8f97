/**
 * How much constant new load fits into an area at a curtailed share: `headroom` at more shares, and of a season alone.
 *
 * Of one season the load is judged by that season's hours only. With H the hours of the season (April to October
 * 5,136, November to March 3,624: together the 8,760 of the published method), N_s the years of the window that have
 * an hour of it, and every year scaled from the hours it has of the season to all of them,
 *
 *     k_s(L) = (1/N_s) Σ_years Σ_hours of s max(0, D_h + L − T_s) / (H L)
 *
 * so that a share is one of the energy that the load would draw in that season.
 */
import { FIT_PERCENTS, FIT_SEASONS, type FitSeason } from './fitsAsked';
import {
  curtailedMwh,
  curtailedShare,
  type HeadroomModel,
  headroom,
  largestLoad,
  type Season,
} from './headroom';

/** Hours of the seasons of a year without a leap day. */
export const SEASON_HOURS = { summer: 5136, winter: 3624 } as const satisfies Record<Season, number>;

/**
 * Share of the energy that a constant new load draws in a season which is curtailed, 0–1; of the whole year
 * `curtailedShare`.
 * @returns null when the window holds no hour of the season
 */
export function curtailedShareOf(model: HeadroomModel, season: FitSeason, loadMw: number): number | null {
  if (season === 'year') return curtailedShare(model, loadMw);
  const years = model.years.filter(({ seasons }) => seasons[season].mw.length > 0);
  const limit = model.seasonPeaks[season];
  if (years.length === 0 || limit === null) return null;
  if (loadMw <= 0) return 0;
  let curtailed = 0;
  for (const { seasons } of years) {
    const hours = seasons[season];
    curtailed += (hours.hours / hours.mw.length) * curtailedMwh(hours, limit.mw - loadMw);
  }
  return curtailed / (years.length * SEASON_HOURS[season] * loadMw);
}

/**
 * The largest constant load, MW, of whose energy at most a share is curtailed.
 * @param share more than 0 and less than 1
 * @returns null when the window holds no hour of the season
 */
export function fittingMw(model: HeadroomModel, season: FitSeason, share: number): number | null {
  if (season === 'year') return headroom(model, share);
  if (curtailedShareOf(model, season, 1) === null) return null;
  return largestLoad((mw) => curtailedShareOf(model, season, mw) ?? 0, share);
}

/** The answers to every question, MW, in the order of `FITS_ASKED`. */
export const allFits = (model: HeadroomModel): (number | null)[] =>
  FIT_SEASONS.flatMap((season) => FIT_PERCENTS.map((percent) => fittingMw(model, season, percent / 100)));
