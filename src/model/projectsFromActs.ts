/** Projects that only acts tell of: no list of sites has them, so that a place without a site may still have one. */
import type { OppositionEvent } from './event';

/** A project that is known from acts alone. */
export interface ProjectFromActs {
  /** Its name; null where acts name the company only. */
  project: string | null;
  company: string | null;
  /** Megawatts as the acts tell them, lowest first; not verified, never added. */
  mw: number[];
}

type Told = Pick<OppositionEvent, 'project' | 'company' | 'mw' | 'siteIds'>;

/** The projects with a name or a size, in the order of the acts. */
export function projectsFromActs(acts: readonly Told[]): ProjectFromActs[] {
  const known = new Map<string, ProjectFromActs>();
  for (const { project, company, mw, siteIds } of acts) {
    const name = project ?? (mw === null ? null : company);
    if (name === null || siteIds.length > 0) continue;
    const found = known.get(name) ?? { project, company, mw: [] };
    if (mw !== null && !found.mw.includes(mw)) found.mw.push(mw);
    known.set(name, { ...found, company: found.company ?? company });
  }
  return [...known.values()].map((found) => ({ ...found, mw: found.mw.sort((a, b) => a - b) }));
}

/** Megawatts that acts on a site tell, lowest first. */
export const mwToldOf = (
  siteId: string,
  acts: readonly Pick<OppositionEvent, 'siteIds' | 'mw'>[],
): number[] =>
  [...new Set(acts.flatMap(({ siteIds, mw }) => (mw !== null && siteIds.includes(siteId) ? [mw] : [])))].sort(
    (a, b) => a - b,
  );
