/**
 * What the interface has of its own for the layers that the app comes with. Every other layer, and every part that is
 * left out here, has a plain one.
 */
import type { ComponentType } from 'react';
import { withWords } from '../../i18n/words';
import type { Layer } from '../../layers/layer';
import { OWN_PREFIX } from '../../model/own/ownPrefix';
import type { Scale } from '../../theme/scale';
import { OppositionKey } from '../legend/OppositionKey';
import { OppositionLegend } from '../legend/OppositionLegend';
import { OppositionReading } from '../legend/OppositionReading';
import { PlainKey } from '../legend/PlainKey';
import { SiteLegend } from '../legend/SiteLegend';
import { EventCount } from '../list/EventCount';
import { ListOutline } from '../list/ListOutline';
import { SiteCount } from '../list/SiteCount';
import { SiteList } from '../list/SiteList';
import { lazyPart } from '../parts/lazyPart';

/** Components of one layer; the list that is shown first is there at once, the others come with their tab. */
export interface LayerParts {
  /** Its list beside the map. */
  List?: ComponentType;
  /** What the heading of the list says instead of how many records are in view. */
  Count?: ComponentType<{ otherwise: string }>;
  /** Its part of the legend. */
  Legend?: ComponentType<{ layer: Layer }>;
  /** What explains the classes of its fill. */
  Key?: ComponentType<{ scale: Scale }>;
  /** What is said or can be set below the note of its fill. */
  Reading?: ComponentType<{ scale: Scale }>;
  /** Whether that says the note as well. */
  tellsNote?: boolean;
}

const PARTS: Readonly<Record<string, LayerParts>> = {
  sites: { List: SiteList, Count: SiteCount, Legend: SiteLegend },
  grid: {
    List: lazyPart(async () => (await import('../list/AreaList')).AreaList, {
      waiting: () => <ListOutline />,
    }),
    // The map of a first visit shows no metric of the grid.
    Key: lazyPart<{ scale: Scale }>(async () => (await import('../legend/GridKey')).GridKey, {
      waiting: ({ scale }) => <PlainKey scale={scale} />,
    }),
    Reading: lazyPart(async () => (await import('../legend/GridYears')).GridYears),
  },
  opposition: {
    List: lazyPart(async () => (await import('../list/EventList')).EventList, {
      waiting: () => <ListOutline />,
    }),
    Count: EventCount,
    Legend: OppositionLegend,
    Key: OppositionKey,
    Reading: OppositionReading,
    tellsNote: true,
  },
};

/** Of layers that a reader brought. */
const OWN: LayerParts = {
  Legend: lazyPart(async () => (await withWords(() => import('../own/OwnLegend'), 'own')).OwnLegend),
};

/** The parts of a layer by its id. */
export const partsOf = (id: string): LayerParts => PARTS[id] ?? (id.startsWith(OWN_PREFIX) ? OWN : {});
