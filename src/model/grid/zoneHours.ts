/**
 * Hours of an authority and of its zones that contradict each other: the demand of an authority is that of its zones
 * added up. Where the two agree in nearly all hours and then part at the top, a fault can set the peak; where a zone
 * rises alone, its authority has to rise with it.
 */
import { type DoubtfulHours, highestHours, levelAt, usualAt } from './doubtfulHours';
import type { HourlySeries } from './series';

/** An authority is above its zones by more than this share of what they add up to. */
export const ABOVE_ZONES = 0.02;

/** The rule says nothing unless the two are within that share of each other in so many of the hours of the record. */
const ZONES_AGREE = 0.95;

/** A zone that lacks so much of the difference against what is usual at its time explains it. */
const EXPLAINS = 0.5;

/** A zone that jumps alone is so many times what is usual at its time; hours around it belong to it from the second on. */
export const ALONE = 1.25;
const STILL_ALONE = 1.1;

/** The other zones are up by less than this share of what it is up. */
const COMPANY_SHARE = 0.5;

/** What it is up is at least this share of the usual demand of its authority, so that it must show there. */
const SHOWS = 0.03;

/** Yet the authority is up by less than this share of it. */
const SHOWN = 0.3;

const valueAt = ({ firstHour, mw }: HourlySeries, hour: number) => mw[hour - firstHour] ?? Number.NaN;

const sumAt = (zones: readonly HourlySeries[], hour: number) =>
  zones.reduce((all, zone) => all + valueAt(zone, hour), 0);

/** The share by which an authority is above the sum of its zones, by hour; hours that one of them lacks are absent. */
function shareAbove(authority: HourlySeries, zones: readonly HourlySeries[]): Map<number, number> {
  const shares = new Map<number, number>();
  const last = authority.firstHour + authority.mw.length;
  for (let hour = Math.max(...zones.map(({ firstHour }) => firstHour)); hour < last; hour++) {
    const share = valueAt(authority, hour) / sumAt(zones, hour) - 1;
    if (!Number.isNaN(share)) shares.set(hour, share);
  }
  return shares;
}

/**
 * True where an authority and its zones agree in nearly all hours, so that a difference means a fault.
 * @param zones all zones of the authority that have hours, at least one
 */
export const addUp = (authority: HourlySeries, zones: readonly HourlySeries[]): boolean =>
  agree(shareAbove(authority, zones));

function agree(shares: ReadonlyMap<number, number>): boolean {
  let within = 0;
  for (const share of shares.values()) if (Math.abs(share) <= ABOVE_ZONES) within++;
  return within >= ZONES_AGREE * shares.size;
}

/**
 * Stretches in which an authority is above the sum of its zones by more than 2 %, with at least one of the highest
 * hundredth of its hours among them. Where one zone falls so far below what is usual that it explains half of the
 * difference or more, the zone is at fault and the hour none of these.
 * @param zones all zones of the authority that have hours
 */
export function aboveZones(authority: HourlySeries, zones: readonly HourlySeries[]): DoubtfulHours[] {
  if (zones.length === 0) return [];
  const shares = shareAbove(authority, zones);
  if (!agree(shares)) return [];
  const isAbove = (hour: number) => {
    if (!((shares.get(hour) ?? 0) > ABOVE_ZONES)) return false;
    const gap = valueAt(authority, hour) - sumAt(zones, hour);
    return !zones.some((zone) => usualAt(zone, hour) - valueAt(zone, hour) >= EXPLAINS * gap);
  };
  return stretchesOf('aboveZones', highestHours(authority), isAbove);
}

/**
 * Stretches in which a zone is far above what is usual at its time while neither the other zones nor the authority that
 * holds it are: its megawatts are among those of the authority and have to show there. At least one hour is of the
 * highest hundredth of its half-year. To be asked of zones that do not `addUp` to their authority: elsewhere the sum tells.
 * @param sisters the other zones of the authority
 */
export function aloneHours(
  zone: HourlySeries,
  authority: HourlySeries,
  sisters: readonly HourlySeries[],
): DoubtfulHours[] {
  /** How far the zone is up where no other is up by half as much, 0 where one is, with what is usual of the others. */
  const up = (hour: number): { level: number; others: number } => {
    const level = levelAt(zone, hour);
    const levels = sisters.map((sister) => levelAt(sister, hour)).filter((other) => !Number.isNaN(other));
    levels.sort((a, b) => a - b);
    const [most, others] = [levels.at(-1), levels[levels.length >> 1]];
    const isAlone = most !== undefined && most - 1 < COMPANY_SHARE * (level - 1);
    return { level: isAlone ? level : 0, others: others ?? Number.NaN };
  };
  const seeds = highestHours(zone).filter((hour) => {
    const { level, others } = up(hour);
    if (!(level > ALONE)) return false;
    const [usual, usualOfAll] = [usualAt(zone, hour), usualAt(authority, hour)];
    const risen = valueAt(zone, hour) - others * usual;
    return risen >= SHOWS * usualOfAll && valueAt(authority, hour) - others * usualOfAll < SHOWN * risen;
  });
  return stretchesOf('alone', seeds, (hour) => up(hour).level > STILL_ALONE);
}

/** The stretches of hours for which `belongs` holds, around each of some hours. */
function stretchesOf(
  kind: DoubtfulHours['kind'],
  seeds: readonly number[],
  belongs: (hour: number) => boolean,
): DoubtfulHours[] {
  const found: DoubtfulHours[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const seed of seeds) {
    if (seed < end || !belongs(seed)) continue;
    let first = seed;
    while (first > end && belongs(first - 1)) first--;
    end = seed + 1;
    while (belongs(end)) end++;
    found.push({ kind, firstHour: first, hours: end - first });
  }
  return found;
}
