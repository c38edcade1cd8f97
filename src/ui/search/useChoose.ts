import { useCallback } from 'react';
import { AROUND_KM } from '../../model/region';
import { open } from '../../state/lookAt';
import type { SearchHit } from '../../state/search/hit';
import { sitesById } from '../../state/selectors';
import { isStartFilter } from '../filters/startFilter';
import { useClearFilters } from '../filters/useClearFilters';
import { type ListTab, useShell } from '../shellState';
import { useAppStore, useLoader } from '../store';
import { around, inMainCountry } from './framing';

/** Hits that ask about a place or a company, and so about all sites there. */
const LOCAL: ReadonlySet<SearchHit['kind']> = new Set([
  'site',
  'state',
  'county',
  'town',
  'coordinates',
  'operator',
]);

/**
 * Does what choosing a hit means: open its card and look there, or list what belongs to it. The filter that the app
 * opens with would hide sites that a reader who has found a place asks about; filters that the reader set stay. A
 * company becomes the only one of the filter; one that only had sites, and has none now, has them listed.
 */
export function useChoose(): (hit: SearchHit) => void {
  const store = useAppStore();
  const loader = useLoader();
  const setTab = useShell((state) => state.setTab);
  const setPane = useShell((state) => state.setPane);
  const setNarrow = useShell((state) => state.setNarrow);
  const setCompany = useShell((state) => state.setCompany);
  const setSheet = useShell((state) => state.setSheet);
  const clearFilters = useClearFilters();

  return useCallback(
    (hit: SearchHit) => {
      const list = (tab: ListTab) => {
        store.getState().select(null);
        setTab(tab);
        setPane('list');
        setNarrow(tab, '');
        setSheet('half');
      };
      if (LOCAL.has(hit.kind) && isStartFilter(store.getState().view)) clearFilters();
      const card = (chosen: Parameters<typeof open>[0]) => void open(chosen, store, loader);
      switch (hit.kind) {
        case 'site':
        case 'event':
        case 'group':
          card({ kind: hit.kind, id: hit.id });
          break;
        case 'record':
          store.getState().setLayer(hit.layer, true);
          card({ kind: 'record', layer: hit.layer, id: hit.id });
          break;
        case 'country':
        case 'state':
          card({ kind: 'region', region: { kind: hit.kind, code: hit.code } });
          break;
        case 'county':
          card({ kind: 'region', region: { kind: 'county', fips: hit.fips } });
          break;
        case 'area':
          card({ kind: 'region', region: { kind: 'area', id: hit.id } });
          break;
        case 'town':
        case 'coordinates': {
          const { lon, lat } = hit;
          const named = hit.kind === 'town' && { name: [hit.label, hit.sublabel].filter(Boolean).join(', ') };
          card({ kind: 'region', region: { kind: 'radius', lon, lat, km: AROUND_KM, ...named } });
          break;
        }
        case 'concern':
          store.getState().setEventFilter({ concerns: [hit.id] });
          list('events');
          break;
        case 'operator': {
          list('sites');
          const byId = sitesById(store.getState());
          const now = [...byId.values()].filter(({ companyNames }) => companyNames.includes(hit.name));
          if (now.length > 0) store.getState().setSiteFilter({ companies: [hit.name] });
          else setCompany(hit);
          const once = hit.siteIds.flatMap((id) => byId.get(id) ?? []);
          const target = around(inMainCountry(now.length > 0 ? now : once));
          if (target) store.getState().lookAt(target);
          break;
        }
      }
    },
    [store, loader, setTab, setPane, setNarrow, setCompany, setSheet, clearFilters],
  );
}
