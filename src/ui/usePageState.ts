import { useEffect } from 'react';
import { useApp } from './store';

/**
 * Writes on `<html>` how far the page has come (`data-sites`, `data-map`), so that a test, a benchmark or a
 * page that embeds the map can wait for a state instead of a time.
 */
export function usePageState(): void {
  const sites = useApp((state) => state.data.sites.kind);
  const map = useApp((state) => state.mapStatus.kind);
  useEffect(() => {
    document.documentElement.dataset.sites = sites;
    document.documentElement.dataset.map = map;
  }, [sites, map]);
}
