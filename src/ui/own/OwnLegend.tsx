import { useId, useSyncExternalStore } from 'react';
import { ownMessages } from '../../i18n/words';
import { classings } from '../../layers/brought/classes';
import type { Layer } from '../../layers/layer';
import type { OwnSet } from '../../model/own/set';
import { ownSets } from '../../state/own/device';
import { PlainLegend } from '../legend/PlainLegend';
import { useShell } from '../shellState';
import { useApp } from '../store';
import './own.css';

/** The legend of own data: its classes, and which columns color and size it. */
export function OwnLegend({ layer }: { layer: Layer }) {
  const { sets } = useSyncExternalStore(ownSets.subscribe, ownSets.getState);
  const on = useApp((state) => state.view.layers[layer.id] === true);
  const set = sets.find(({ id }) => id === layer.id);
  return (
    <>
      <PlainLegend layer={layer} />
      {set && on && <Looks set={set} />}
    </>
  );
}

function Looks({ set }: { set: OwnSet }) {
  const id = useId();
  const setDialog = useShell((state) => state.setDialog);
  const words = ownMessages.legend;
  const cuts = classings(set);
  const numbers = set.columns.filter(
    ({ type, field }) => type === 'number' && !['lat', 'lon', 'easting', 'northing'].includes(field ?? ''),
  );
  const hasPoints = set.records.some(({ geometry }) => geometry.type.endsWith('Point'));
  return (
    <div className="own-looks">
      {cuts.length > 0 && (
        <>
          <label htmlFor={`${id}-color`}>{words.color}</label>
          <select
            id={`${id}-color`}
            className="field select"
            value={set.colorBy ?? ''}
            onChange={({ target: { value } }) => void ownSets.change(set.id, { colorBy: value || null })}
          >
            <option value="">{words.oneColor}</option>
            {cuts.map(({ column }) => (
              <option key={column.key} value={column.key} translate="no">
                {column.name}
              </option>
            ))}
          </select>
        </>
      )}
      {numbers.length > 0 && hasPoints && (
        <>
          <label htmlFor={`${id}-size`}>{words.size}</label>
          <select
            id={`${id}-size`}
            className="field select"
            value={set.sizeBy ?? ''}
            onChange={({ target: { value } }) => void ownSets.change(set.id, { sizeBy: value || null })}
          >
            <option value="">{words.oneSize}</option>
            {numbers.map(({ key, name }) => (
              <option key={key} value={key} translate="no">
                {name}
              </option>
            ))}
          </select>
        </>
      )}
      <button type="button" className="button-link" onClick={() => setDialog('own')}>
        {words.edit}
      </button>
    </div>
  );
}
