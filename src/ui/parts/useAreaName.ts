import { useTable } from '../store';

/** The name that people know a grid area by; its code where no table holds it, null for none. */
export function useAreaName(id: string): string;
export function useAreaName(id: string | null): string | null;
export function useAreaName(id: string | null): string | null {
  const areas = useTable('areas');
  return areas?.find((area) => area.id === id)?.name ?? id;
}
