import { memo } from 'react';
import type { Timeline } from '../../model/timeline';
import { MECHANISMS, type Mechanism } from '../../model/vocabulary';
import { MECHANISM_COLORS } from '../../theme/palette';
import { useTheme } from '../media';

/** Box of the drawing: ten units a month, a hundred for the busiest month. */
const MONTH = 10;
const HEIGHT = 100;
/** A month with an event is never invisible beside a busy one. */
const LEAST = 4;

/** One path per step of the ladder, weakest at the bottom. */
function paths(line: Timeline, most: number): Record<Mechanism, string> {
  const found: Record<Mechanism, string> = { 1: '', 2: '', 3: '', 4: '', 5: '' };
  if (most === 0) return found;
  line.totals.forEach((total, index) => {
    if (total === 0) return;
    const unit = Math.max(LEAST, (total / most) * HEIGHT) / total;
    let top = HEIGHT;
    for (const mechanism of MECHANISMS) {
      const height = (line.counts[mechanism][index] ?? 0) * unit;
      if (height === 0) continue;
      top -= height;
      found[mechanism] +=
        `M${index * MONTH + 1} ${top.toFixed(1)}h${MONTH - 2}v${height.toFixed(1)}h${2 - MONTH}z`;
    }
  });
  return found;
}

/** The bars of the timeline. Words beside it say what they show. */
export const Bars = memo(function Bars({ line, most }: { line: Timeline; most: number }) {
  const theme = useTheme();
  const drawn = paths(line, most);
  return (
    <svg
      className="timeline-bars"
      viewBox={`0 0 ${line.length * MONTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {MECHANISMS.map((mechanism) => (
        <path key={mechanism} d={drawn[mechanism]} fill={MECHANISM_COLORS[mechanism][theme]} />
      ))}
    </svg>
  );
});
