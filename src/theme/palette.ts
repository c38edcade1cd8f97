/**
 * The colours of what the map says: classes of sites and steps of the mechanism ladder. They are at least
 * 3:1 against the ground in both appearances, and any two classes of a family differ by 20 of CIEDE2000 at least, also
 * to readers without the cones for red or green (`palette.test.ts`); shape carries the class of a site as well
 * (`siteMark.ts`).
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
  dataCenter: { light: '#3f7be0', dark: '#1279e9' },
  conversion: { light: '#8f2f00', dark: '#bf6f09' },
  exMinerNewBuild: { light: '#5208a8', dark: '#cfc1ed' },
  activeMine: { light: '#a88023', dark: '#ebe034' },
  formerMine: { light: '#66625f', dark: '#99968d' },
  blockedProposal: { light: '#141515', dark: '#fdf8f0' },
};

/**
 * From pressure (1) to ban (5): further from the ground in lightness with every step, by about the same factor in the
 * light appearance, so that newsprint grey tells them apart. The hues are the same in both appearances: neutral, orange,
 * red, violet, then nearly black or white.
 */
export const MECHANISM_COLORS: Readonly<Record<Mechanism, Themed>> = {
  1: { light: '#7d8b89', dark: '#706f6c' },
  2: { light: '#a8520e', dark: '#a36b00' },
  3: { light: '#76444a', dark: '#f79691' },
  4: { light: '#660977', dark: '#cab1ff' },
  5: { light: '#220015', dark: '#fdf8fd' },
};

/**
 * How strongly acts of a whole state are painted, 0 to 1, so that they are paler than those of a county. Patterns leave
 * most of the ground bare already.
 */
export const STATE_OPACITY = { fill: 0.3, pattern: 0.45 } as const;

/** Measures that do not bind, or may not: quieter than every step of the ladder, and never a plain fill. */
export const STANDING_COLORS = {
  proposed: { light: '#a9b6c2', dark: '#8794a2' },
  termRunOut: { light: '#93a2b0', dark: '#5f86a8' },
  /** Lines of a hatching, near in hue to what a moratorium is filled with. */
  endNotRecorded: { light: '#b57fa8', dark: '#a77fc6' },
} as const satisfies Record<string, Themed>;

/** Outlines of layers that are on but not the fill. */
export const OUTLINES = {
  grid: { light: '#2f7c80', dark: '#5fa3a5' },
  land: { light: '#6f8f45', dark: '#7d9455' },
} as const satisfies Record<string, Themed>;
