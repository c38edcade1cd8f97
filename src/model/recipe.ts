/** How the values of a metric are cut into classes. What a ramp looks like is of the theme. */

/** The ramps of colours that metrics of numbers are painted with. */
export type RampName = 'teal' | 'blue' | 'violet' | 'green' | 'ochre' | 'rose' | 'heat' | 'diverging';

/** How a metric of numbers is cut into classes. */
export interface Recipe {
  /** Of its values: megawatts, million US gallons a day, shares 0–1, or points 0–100. */
  unit: 'MW' | 'mgd' | 'share' | 'points';
  /** Inner limits, ascending; one fewer than the ramp has colours. */
  limits: readonly number[];
  /** Lowest possible value, −∞ when there is none; 0 by default. */
  lowest?: number;
  ramp: RampName;
}
