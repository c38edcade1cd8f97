/** Filters that the interface has of its own for a layer; every other layer has plain ones for its choices. */
import type { ComponentType } from 'react';
import { EventFilters } from '../filters/EventFilters';
import { SiteFilters } from '../filters/SiteFilters';

const FILTERS: Readonly<Record<string, ComponentType>> = {
  sites: SiteFilters,
  opposition: EventFilters,
};

/** The filters of a layer by its id. */
export const filtersOf = (id: string): ComponentType | undefined => FILTERS[id];
