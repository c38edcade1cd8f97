/** A control that names who made what is on the map; text only, folded until asked for. */

import { labels } from '../i18n/labels';
import { mapNames } from '../i18n/mapText';
import { LAYER_IDS, type LayerId, type Source } from '../model/source';
import type { LayerSwitch } from '../state/view';
import type { IControl } from './maplibre';

/** Credits of the layers shown, each credit once: `Sites: …`, `Basemap: …`. */
export function creditLines(
  sources: readonly Source[],
  layers: Readonly<Record<LayerSwitch, boolean>>,
): string[] {
  const shown: LayerId[] = [...LAYER_IDS.filter((layer) => layers[layer]), 'basemap'];
  return shown.flatMap((layer) => {
    const credits = sources.filter((source) => source.layers.includes(layer)).map((source) => source.credit);
    return credits.length === 0 ? [] : [`${labels.layer[layer]}: ${[...new Set(credits)].join(' · ')}`];
  });
}

/** The control. `update` is cheap to call: equal lines change nothing. */
export function createCreditControl(): IControl & { update(lines: readonly string[]): void } {
  const box = document.createElement('details');
  box.className = 'maplibregl-ctrl map-credits';
  const summary = document.createElement('summary');
  summary.textContent = mapNames.credits;
  const list = document.createElement('div');
  list.className = 'map-credits-lines';
  box.append(summary, list);
  let last = '';
  return {
    onAdd: () => box,
    onRemove: () => box.remove(),
    update: (lines) => {
      const text = lines.join('\n');
      box.hidden = lines.length === 0;
      if (text === last) return;
      last = text;
      list.replaceChildren(
        ...lines.map((line) => {
          const paragraph = document.createElement('p');
          paragraph.textContent = line;
          return paragraph;
        }),
      );
    },
  };
}
