/**
 * The colours of what the map says: classes of sites and steps of the mechanism ladder. They are at least
 * 3:1 against the ground in both appearances, and differ in lightness as well as hue, so that readers who
 * see few hues can tell them apart; shape carries the class of a site as well (`siteMark.ts`).
 */
import type { Mechanism, SiteClass } from '../model/vocabulary';
import type { Themed } from './color';

/** What lies under the marks. The ground of the map uses the same colours. */
export const GROUND = {
  /** Land without a thematic fill. */
  land: { light: '#f5f3ee', dark: '#1c2024' },
  water: { light: '#d3e0e8', dark: '#11161b' },
  /** Casing of marks, halo of labels, inside of hollow marks. */
  paper: { light: '#ffffff', dark: '#14171a' },
  /** Text and outlines. */
  ink: { light: '#1d2126', dark: '#f1efe9' },
  /** Quiet outlines and text. */
  muted: { light: '#5c636b', dark: '#a3a9b0' },
  /** Ring around what is selected or pointed at. */
  accent: { light: '#c4116b', dark: '#ff7ac0' },
} as const satisfies Record<string, Themed>;

export const SITE_CLASS_COLORS: Readonly<Record<SiteClass, Themed>> = {
  dataCenter: { light: '#1e66b0', dark: '#6db3f5' },
  conversion: { light: '#c8500a', dark: '#ff9d5c' },
  exMinerNewBuild: { light: '#8c3a9a', dark: '#dc9fe8' },
  activeMine: { light: '#8a6800', dark: '#e9c846' },
  formerMine: { light: '#5f5a4c', dark: '#b3ab9a' },
  blockedProposal: { light: '#2a2d31', dark: '#f4f4f2' },
};

/**
 * From pressure (1) to ban (5): further from the ground in lightness with every step, by about the same factor in the
 * light appearance, so that newsprint grey tells them apart.
 */
export const MECHANISM_COLORS: Readonly<Record<Mechanism, Themed>> = {
  1: { light: '#a08a2c', dark: '#7d7440' },
  2: { light: '#ab5c1f', dark: '#c07c3a' },
  3: { light: '#a2303f', dark: '#ee8468' },
  4: { light: '#73206a', dark: '#f5adc4' },
  5: { light: '#32104a', dark: '#fbe3f4' },
};

/**
 * How strongly acts of a whole state are painted, 0 to 1, so that they are paler than those of a county. Patterns leave
 * most of the ground bare already.
 */
export const STATE_OPACITY = { fill: 0.3, pattern: 0.45 } as const;

/** Measures that do not bind, or may not: quieter than every step of the ladder, and never a plain fill. */
export const STANDING_COLORS = {
  proposed: { light: '#a9b6c2', dark: '#4b5762' },
  termRunOut: { light: '#93a2b0', dark: '#647382' },
  /** Lines of a hatching, near in hue to what a moratorium is filled with. */
  endNotRecorded: { light: '#b57fa8', dark: '#986571' },
} as const satisfies Record<string, Themed>;

/** Outlines of layers that are on but not the fill. */
export const OUTLINES = {
  grid: { light: '#2f7c80', dark: '#5fa3a5' },
  land: { light: '#6f8f45', dark: '#7d9455' },
} as const satisfies Record<string, Themed>;
