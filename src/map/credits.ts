/** A control that names who made what is on the map; text only, folded until asked for. */

import { mapNames } from '../i18n/words';
import { shownCredits } from '../layers/credits';
import type { Source } from '../model/source';
import type { ShownView } from '../model/view/fill';
import type { IControl } from './maplibre';

/** Credits of what is shown, one line a layer: `Sites: …`, `Basemap: …`. @param sources with those of the ground */
export function creditLines(sources: readonly Source[], view: ShownView): string[] {
  return shownCredits(view, sources, 'full').map(({ label, credits }) => `${label}: ${credits.join(' · ')}`);
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
