import type { ReactNode } from 'react';

interface LegendRowProps {
  icon: ReactNode;
  label: string;
  on: boolean;
  onToggle: () => void;
}

/** A row of the legend, which is also the switch of what it explains. */
export function LegendRow({ icon, label, on, onToggle }: LegendRowProps) {
  return (
    <li>
      <button type="button" className="legend-row" aria-pressed={on} onClick={onToggle}>
        {icon}
        <span>{label}</span>
      </button>
    </li>
  );
}
