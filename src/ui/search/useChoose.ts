import { useCallback } from 'react';
import { AROUND_KM, type Bounds } from '../../model/region';
import { open } from '../../state/lookAt';
import type { SearchHit } from '../../state/search/hit';
import { sitesById } from '../../state/selectors';
import type { FlyTo } from '../../state/store';
import { isStartFilter } from '../filters/startFilter';
import { useClearFilters } from '../filters/useClearFilters';
import { type ListTab, useShell } from '../shellState';
import { useAppStore, useLoader } from '../store';

/** One point is no box: look at it from the height of a county. */
const POINT_ZOOM = 9;

interface Point {
  lon: number;
  lat: number;
}

/** Where to look to see all points; null when there are none. */
function around(points: readonly Point[]): FlyTo['target'] | null {
  const [first] = points;
  if (!first) return null;
  const lons = points.map((point) => point.lon);
  const lats = points.map((point) => point.lat);
  const box: Bounds = [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
  return box[0] === box[2] && box[1] === box[3] ? { ...first, zoom: POINT_ZOOM } : { bounds: box };
}

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
 * opens with would hide sites that a reader who has found a place asks about; filters that the reader set stay.
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
      const list = (tab: ListTab, text: string, points: readonly (Point | undefined)[]) => {
        store.getState().select(null);
        setTab(tab);
        setPane('list');
        setNarrow(tab, text);
        setSheet('half');
        const target = around(points.filter((point) => point !== undefined));
        if (target) store.getState().lookAt(target);
      };
      if (LOCAL.has(hit.kind) && isStartFilter(store.getState().view)) clearFilters();
      const card = (chosen: Parameters<typeof open>[0]) => void open(chosen, store, loader);
      switch (hit.kind) {
        case 'site':
        case 'event':
        case 'group':
          card({ kind: hit.kind, id: hit.id });
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
        case 'coordinates':
          card({
            kind: 'region',
            region: { kind: 'radius', lon: hit.lon, lat: hit.lat, km: AROUND_KM },
          });
          break;
        case 'concern':
          store.getState().setEventFilter({ concerns: [hit.id] });
          list('events', '', []);
          break;
        case 'operator': {
          const sites = sitesById(store.getState());
          list(
            'sites',
            hit.name,
            hit.siteIds.map((id) => sites.get(id)),
          );
          setCompany(hit);
          break;
        }
      }
    },
    [store, loader, setTab, setPane, setNarrow, setCompany, setSheet, clearFilters],
  );
}
