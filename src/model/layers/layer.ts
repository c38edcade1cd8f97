import type { LinkReader } from '../view/linkText';
import type { View } from '../view/view';

/** What a view and its link need to know of a layer; all else is in `src/layers`. */
export interface LayerFacts {
  /** Short and stable: it stands in links and in `data/sources.json`. */
  id: string;
  /** Whether a reader sees it who comes without a link. */
  on: boolean;
  /** Its filter in a link. */
  filter?: LinkFilter;
}

/** How a filter stands in a link. */
export interface LinkFilter {
  /** Its parameters, in the order in which they are written. */
  parameters: readonly string[];
  /** The part of the view that the filter is. */
  read(link: LinkReader): Partial<View>;
  /** Values in the order of `parameters`; null is left out. */
  write(view: View): readonly (string | null)[];
}
