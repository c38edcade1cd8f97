/**
 * What the interface has of its own for the layers that the app comes with. Every other layer, and every part that is
 * left out here, has a plain one.
 */
import type { ComponentType } from 'react';
import { LAYER_IDS, type LayerId } from '../../model/layers/list';
import type { Scale } from '../../theme/scale';
import { EventFilters } from '../filters/EventFilters';
import { SiteFilters } from '../filters/SiteFilters';
import { GridKey } from '../legend/GridKey';
import { GridYears } from '../legend/GridYears';
import { OppositionLegend } from '../legend/OppositionLegend';
import { OppositionReading } from '../legend/OppositionReading';
import { SiteLegend } from '../legend/SiteLegend';
import { AreaList } from '../list/AreaList';
import { EventList } from '../list/EventList';
import { SiteList } from '../list/SiteList';

/** Components of one layer. */
export interface LayerParts {
  /** Its list beside the map. */
  List?: ComponentType;
  /** Its part of the legend. */
  Legend?: ComponentType;
  /** What explains the classes of its fill. */
  Key?: ComponentType<{ scale: Scale }>;
  /** What is said or can be set below the note of its fill. */
  Reading?: ComponentType<{ scale: Scale }>;
  /** Its filters. */
  Filters?: ComponentType;
}

const PARTS: Readonly<Record<LayerId, LayerParts>> = {
  sites: { List: SiteList, Legend: SiteLegend, Filters: SiteFilters },
  grid: { List: AreaList, Key: GridKey, Reading: GridYears },
  land: {},
  opposition: {
    List: EventList,
    Legend: OppositionLegend,
    Reading: OppositionReading,
    Filters: EventFilters,
  },
  wires: {},
};

/** The parts of a layer by its id. */
export function partsOf(id: string): LayerParts {
  const known = LAYER_IDS.find((layer) => layer === id);
  return known === undefined ? {} : PARTS[known];
}
