import type { ReactNode } from 'react';
import { formatNumber } from '../../i18n/words';

interface LegendRowProps {
  icon: ReactNode;
  label: string;
  /** Records of it in view that pass the filter; null where they are not counted one by one. */
  count: number | null;
  on: boolean;
  onToggle: () => void;
}

/**
 * A row of the legend, which is also the switch of what it explains. What is not in view has none, but what was
 * switched off keeps its row, so that it can be had back.
 */
export function LegendRow({ icon, label, count, on, onToggle }: LegendRowProps) {
  if (count === 0 && on) return null;
  return (
    <li>
      <button type="button" className="legend-row" aria-pressed={on} onClick={onToggle}>
        {icon}
        <span>{label}</span>
        {on && count !== null && <small className="legend-count">{formatNumber(count)}</small>}
      </button>
    </li>
  );
}
