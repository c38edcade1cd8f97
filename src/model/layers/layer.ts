import type { MetricId } from '../metrics';
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
  /** What a plain filter can ask for, in links by the id of the layer: `plants.fuel=gas`. */
  choices?: readonly ChoiceFacts[];
  /** Whether a link can open the card of one of its records: `record=plants,3`. */
  records?: true;
}

/** What a view and its link need to know of a layer that was made while the app runs. */
export interface MadeFacts {
  id: string;
  /** What of it can fill the map. */
  metrics: readonly MetricId[];
  /** What its filter can ask for. */
  choices: readonly ChoiceFacts[];
}

/** One choice of a plain filter: `towers.state=worn,new` in a link. */
export interface ChoiceFacts {
  /** Letters, digits and hyphens. */
  key: string;
  words: readonly string[];
}

/** Plain filters: of each layer by its id, for each choice the words that are asked for; null is all. */
export type OwnFilters = Readonly<Record<string, Readonly<Record<string, readonly string[] | null>>>>;

/** How a filter stands in a link. */
export interface LinkFilter {
  /** Its parameters, in the order in which they are written. */
  parameters: readonly string[];
  /** The part of the view that the filter is. */
  read(link: LinkReader): Partial<View>;
  /** Values in the order of `parameters`; null is left out. */
  write(view: View): readonly (string | null)[];
}
