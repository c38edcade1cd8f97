/** How often something ends in each of several ways, where one way rules out the others. */
import { endTimes, Z95 } from './kaplanMeier';

/** One case: how long it was watched, and in which way it ended; null when it had not. */
export interface Competing<Way extends string> {
  time: number;
  way: Way | null;
}

/** The estimate for one way from a time on, until the next step. */
export interface IncidenceStep {
  time: number;
  /** Cases still watched and without an end just before the time. */
  atRisk: number;
  /** Cases that ended in this way at the time. */
  ended: number;
  /** Estimated share that has ended in this way by the time, 0–1. */
  incidence: number;
  /** Pointwise 95 % band on the log-log scale; null where it is not defined. */
  low: number | null;
  high: number | null;
}

/**
 * Cumulative incidence by the estimator of Aalen and Johansen for competing ways to end:
 * `F_k(t) = Σ S(t_i−) d_ki / n_i`, with S the Kaplan–Meier estimate of having no end in any way. Variance by the delta
 * method (Marubini and Valsecchi, Analysing Survival Data from Clinical Trials and Observational Studies, chapter 10).
 * Tested against the worked example of Satagopan et al., A note on competing risks in survival data analysis, British
 * Journal of Cancer 91 (2004), table 2.
 * @param ways the ways to tell apart; a case that ended in none of them must not be given
 * @returns for each way a step for each time at which a case ended in it, ascending
 */
export function cumulativeIncidence<Way extends string>(
  cases: readonly Competing<Way>[],
  ways: readonly Way[],
): Record<Way, IncidenceStep[]> {
  let before = 1;
  const moments = endTimes(cases.map(({ time, way }) => ({ time, ended: way !== null }))).map((time) => {
    const atRisk = cases.filter((one) => one.time >= time).length;
    const now = cases.filter((one) => one.way !== null && one.time === time);
    const moment = { time, atRisk, all: now.length, now, before };
    before *= 1 - now.length / atRisk;
    return moment;
  });
  const stepsOf = (way: Way): IncidenceStep[] => {
    let incidence = 0;
    const reached = moments.map((moment) => {
      const ended = moment.now.filter((one) => one.way === way).length;
      incidence += (moment.before * ended) / moment.atRisk;
      return { ...moment, ended, incidence };
    });
    return reached.flatMap(({ time, atRisk, ended, incidence: share }, index) => {
      if (ended === 0) return [];
      const error = Math.sqrt(varianceAt(reached.slice(0, index + 1), share));
      const inner = share > 0 && share < 1;
      const spread = inner ? error / (share * Math.log(share)) : null;
      return [
        {
          time,
          atRisk,
          ended,
          incidence: share,
          low: spread === null ? null : share ** Math.exp(-Z95 * spread),
          high: spread === null ? null : share ** Math.exp(Z95 * spread),
        },
      ];
    });
  };
  return Object.fromEntries(ways.map((way) => [way, stepsOf(way)])) as Record<Way, IncidenceStep[]>;
}

interface Reached {
  atRisk: number;
  /** Ends in any way, and in the way asked about. */
  all: number;
  ended: number;
  before: number;
  incidence: number;
}

/** Variance of the incidence reached at the last moment. */
function varianceAt(reached: readonly Reached[], now: number): number {
  const terms = reached.map(({ atRisk, all, ended, before, incidence }) => {
    const rest = now - incidence;
    // Where all that were left ended at once nothing comes after, and `rest` is 0.
    const hazard = all === atRisk ? 0 : (rest * rest * all) / (atRisk * (atRisk - all));
    const own = (before * before * ended * (atRisk - ended)) / atRisk ** 3;
    const shared = (2 * rest * before * ended) / atRisk ** 2;
    return hazard + own - shared;
  });
  return Math.max(
    0,
    terms.reduce((sum, term) => sum + term, 0),
  );
}
