import { useId } from 'react';
import type { Layer, LayerChoice } from '../../layers/layer';
import { useApp } from '../store';
import { CheckGroup } from './CheckGroup';

/** The filter of a layer for which the interface has none of its own: each choice as boxes to tick. */
export function PlainFilters({ layer, choices }: { layer: Layer; choices: readonly LayerChoice[] }) {
  const own = useApp((state) => state.view.own[layer.id]);
  const change = useApp((state) => state.setOwnFilter);
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading}>{layer.label()}</h3>
      {choices.map(({ key, label, options }) => (
        <CheckGroup
          key={key}
          title={label()}
          words={options.map(({ word }) => word)}
          names={Object.fromEntries(options.map((option) => [option.word, option.label()]))}
          chosen={own?.[key] ?? null}
          onChange={(chosen) => change(layer.id, key, chosen)}
        />
      ))}
    </section>
  );
}
