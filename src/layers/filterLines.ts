/** The filters of a view in words, for what is read without the filter pane: pictures, files, maps in other pages. */
import { listOf, pictureText } from '../i18n/words';
import type { View } from '../model/view/view';
import type { FileLayer } from './layer';
import { isOn } from './list';

/** What filters ask for, in words, and what becomes of the rest. */
export function filterLines(layers: readonly FileLayer[], view: View): string[] {
  const parts = layers
    .filter(({ layer }) => isOn(view, layer))
    .flatMap(({ layer, file }) => {
      const words = file.filters?.(view) ?? [];
      return words.length > 0 ? [`${layer.label()}: ${listOf(words, 'unit')}`] : [];
    });
  if (parts.length === 0) return [];
  const { hidden, dimmed } = pictureText.excluded;
  return [pictureText.filters(parts.join('; ')), view.hideExcluded ? hidden : dimmed];
}
