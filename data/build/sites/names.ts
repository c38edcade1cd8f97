/** What a site is called. */
import { campusName } from './buildings';
import { type Group, keysOf, type Lookups } from './groups';
import type { Operators } from './operators';
import type { RecordRow } from './rows';

/** A name, and why it is not that of the site's main row; the reason is null where it is. */
export interface SiteName {
  name: string;
  reason: string | null;
}

/**
 * A name by hand wins; else the lineage's; else a campus is called after the campus and not after one of its
 * buildings; else the first row's own name, without what a source says twice.
 */
export function nameOf(
  group: Group,
  records: readonly RecordRow[],
  locality: string | null,
  lookups: Lookups,
  operators: Operators,
): SiteName {
  const { lineage, centers, loose } = group;
  const byHand = keysOf(group)
    .map((key) => lookups.siteNames.get(key))
    .find((row) => row !== undefined);
  if (byHand) return byHand;
  if (lineage) return { name: lineage.name, reason: null };
  const [center] = centers;
  const campus = center ? campusName(center, records, locality, operators) : null;
  if (campus) return campus;
  const name = (center ?? loose[0])?.name ?? '';
  // The register of permits marks what is of its air program.
  const plain = name.replace(/\b(Data Center) Data Center$/, '$1').replace(/ \(AIR\)$/, '');
  // "X data centre" is what the list calls an outline without a name; the US spells it another way.
  const isMadeUp = center?.country === 'US' && !records.some((record) => record.name === name);
  return { name: isMadeUp ? plain.replace(/\bdata centre$/, 'data center') : plain, reason: null };
}
