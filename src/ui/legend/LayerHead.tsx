import { useApp } from '../store';

/** The switch of a layer, as the heading of its part of the legend. */
export function LayerHead({ layer, title }: { layer: string; title: string }) {
  const on = useApp((state) => state.view.layers[layer] === true);
  const setLayer = useApp((state) => state.setLayer);
  return (
    <label className="switch switch-head">
      <span>{title}</span>
      <input
        type="checkbox"
        role="switch"
        checked={on}
        aria-checked={on}
        onChange={(event) => setLayer(layer, event.target.checked)}
      />
    </label>
  );
}
