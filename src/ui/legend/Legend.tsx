import { messages } from '../../i18n/words';
import { Icon } from '../icons/Icon';
import { partsOf } from '../layers/list';
import { useShell } from '../shellState';
import { useLayers } from '../useLayers';
import { FillLegend } from './FillLegend';
import { GroundNote } from './GroundNote';
import { LayerHead } from './LayerHead';
import { PlainLegend } from './PlainLegend';

/** Everything the map shows, explained where it is switched: the fill, which is seen first, marks, and outlines. */
export function Legend() {
  const layers = useLayers();
  const setDialog = useShell((state) => state.setDialog);
  return (
    <div className="legend">
      <FillLegend />
      <GroundNote />
      {layers
        .filter(({ legendRows, rest }) => legendRows !== undefined && rest === undefined)
        .map((layer) => {
          const Own = partsOf(layer.id).Legend;
          return Own ? <Own key={layer.id} layer={layer} /> : <PlainLegend key={layer.id} layer={layer} />;
        })}
      <section className="legend-part legend-outlines">
        {layers
          .filter(({ legendRows, rest }) => legendRows === undefined && rest === undefined)
          .map((layer) => (
            <LayerHead key={layer.id} layer={layer.id} title={layer.switchLabel?.() ?? layer.label()} />
          ))}
      </section>
      {layers
        .filter(({ rest }) => rest !== undefined)
        .map((layer) => (
          <PlainLegend key={layer.id} layer={layer} />
        ))}
      <button type="button" className="button" onClick={() => setDialog('own')}>
        <Icon name="plus" />
        {messages.tools.own}
      </button>
    </div>
  );
}
