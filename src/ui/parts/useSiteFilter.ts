import { useMemo } from 'react';
import { ALL_SITES, isFiltered, siteMatches } from '../../model/filters';
import type { Site } from '../../model/site';
import { useApp } from '../store';

/** The reader's filter of sites as sums of MW follow it. Uncertain records are in no sum, whatever it says. */
export interface SiteFilterInUse {
  /** Whether it keeps any site out that a sum would count. */
  isOn: boolean;
  passes(site: Site): boolean;
}

/** The filter of sites that is set now; the same object until it changes. */
export function useSiteFilter(): SiteFilterInUse {
  const filter = useApp((state) => state.view.sites);
  return useMemo(() => {
    const asked = { ...filter, uncertain: true };
    const isOn = isFiltered(asked, { ...ALL_SITES, uncertain: true });
    return { isOn, passes: (site) => !isOn || siteMatches(site, asked) };
  }, [filter]);
}
