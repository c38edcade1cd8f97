/** The list of layers that the app comes with, in the order in which links and texts name them. */
import { grid } from './grid';
import { halls } from './halls';
import { land } from './land';
import type { LayerFacts } from './layer';
import { opposition } from './opposition';
import { plants } from './plants';
import { population } from './population';
import { sites } from './sites';
import { territories } from './territories';
import { tribal } from './tribal';
import { water } from './water';
import { wires } from './wires';

const LIST = [
  sites,
  grid,
  land,
  opposition,
  wires,
  plants,
  halls,
  territories,
  tribal,
  population,
  water,
] as const;

export const LAYER_FACTS: readonly LayerFacts[] = LIST;
export type LayerId = (typeof LIST)[number]['id'];
export const LAYER_IDS: readonly LayerId[] = LIST.map(({ id }) => id);

/** Which layers are on: those the app comes with, and those made while it runs; an absent one is off. */
export type LayerSwitches = Readonly<Record<LayerId, boolean>> & {
  readonly [made: string]: boolean | undefined;
};

/** A switch for every layer that the app comes with. */
export const switches = (on: (layer: LayerFacts) => boolean): LayerSwitches =>
  Object.fromEntries(LIST.map((layer) => [layer.id, on(layer)])) as Record<LayerId, boolean>;

/** Switches with these layers on and all others off. */
export const onlyLayers = (...ids: readonly LayerId[]): LayerSwitches =>
  switches(({ id }) => ids.some((on) => on === id));
