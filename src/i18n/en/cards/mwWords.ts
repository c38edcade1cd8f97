/** What a figure in megawatts is of, in words. */
import type { MwNote } from '../../../model/site';
import type { MwStage } from '../../../model/vocabulary';
import { formatNumber, plural } from '../shell/format';

export const MW_STAGE: Readonly<Record<MwStage, string>> = {
  operating: 'operating',
  planned: 'planned build-out',
  contractedOrPlanned: 'contracted or planned',
  permitted: 'backup generation permitted',
  mapped: 'as tagged on the map',
};

/** What narrows a figure in megawatts; what a table says stays in its words. */
export function mwNote(note: MwNote): string {
  switch (note.kind) {
    case 'sum':
      return `sum of ${plural(note.records, { one: '# record', other: '# records' })}`;
    case 'partialSum':
      return `sum of ${plural(note.records, { one: '# record', other: '# records' })}; the campus has ${formatNumber(note.buildings)} named buildings`;
    case 'builtSince':
      return `of what was built from ${note.year} on alone; the campus ran before`;
    case 'someBuildings':
      return `of ${plural(note.counted, { one: '# building', other: '# buildings' })}; ${formatNumber(note.mapped)} stand on the map`;
    case 'severalSites':
      return `of ${note.sites} together`;
    case 'building':
      return `of ${note.name} alone`;
    case 'stated':
      return note.text;
  }
}
