import { cardMessages } from '../../i18n/words';
import { shapeOfRegion } from '../../model/drawnRules';
import type { Region } from '../../model/region';
import { formatRegion } from '../../model/regionText';
import { Icon } from '../icons/Icon';
import { useApp, useAppStore } from '../store';

/** Opens the tools with a region that was drawn, as it was drawn where that is still known. */
export function Reshape({ region }: { region: Region }) {
  const store = useAppStore();
  const drawn = useApp((state) => state.drawn);
  const shape = drawn?.region === formatRegion(region) ? drawn.shape : shapeOfRegion(region);
  if (shape === null) return null;
  const name = 'name' in region ? region.name : undefined;
  return (
    <button type="button" className="button" onClick={() => store.getState().startDrawing(shape, name)}>
      <Icon name="draw" />
      {cardMessages.actions.reshape}
    </button>
  );
}
