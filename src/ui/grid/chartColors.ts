/** Colours of charts, as plain values: a saved SVG stands alone and knows no custom properties. */
import { GROUND, SITE_CLASS_COLORS } from '../../theme/palette';
import type { Theme } from '../../theme/theme';

export interface ChartColors {
  theme: Theme;
  paper: string;
  ink: string;
  /** Axes and their words. */
  muted: string;
  grid: string;
  /** What was measured. */
  main: string;
  /** What is asked about, or set beside it. */
  other: string;
}

/** The colours of one appearance. */
export function chartColors(theme: Theme): ChartColors {
  return {
    theme,
    paper: GROUND.paper[theme],
    ink: GROUND.ink[theme],
    muted: GROUND.muted[theme],
    grid: theme === 'light' ? '#dcdad4' : '#3a4146',
    main: SITE_CLASS_COLORS.dataCenter[theme],
    other: SITE_CLASS_COLORS.conversion[theme],
  };
}
