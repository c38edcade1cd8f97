import type { Mechanism } from '../../model/vocabulary';
import { MECHANISM_COLORS } from '../../theme/palette';
import { useTheme } from '../media';

/** The step of the ladder as a soft spot, the way the map draws acts of towns. */
export function MechanismMark({ mechanism }: { mechanism: Mechanism }) {
  const color = MECHANISM_COLORS[mechanism][useTheme()];
  return (
    <svg className="mark" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <circle cx="12" cy="12" r="10" fill={color} fillOpacity="0.35" />
      <circle cx="12" cy="12" r="5.5" fill={color} />
    </svg>
  );
}
