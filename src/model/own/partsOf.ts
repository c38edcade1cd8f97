/** The parts of an inspected file as sets: each sheet and each shapefile is one. */
import { classingsOf } from './classing';
import type { Inspection } from './inspection';
import { OWN_PREFIX } from './ownPrefix';
import { guessKind, type OwnKind, type OwnSet, recordsOf } from './set';

/** What was loaded of one part, before a reader has said what it is. */
export interface OwnPart extends Pick<OwnSet, 'id' | 'columns' | 'records'> {
  /** Sheet or layer; null where the file is one. */
  part: string | null;
  kind: OwnKind;
  /** The column that colors it at first: a status, or a kind; null where it has neither. */
  colorBy: string | null;
}

/**
 * What can be loaded of a file, part by part; parts without a row are left out.
 * @param id what its bytes add up to
 */
export function ownParts({ understood, collection }: Inspection, id: string): OwnPart[] {
  let from = 0;
  return understood.flatMap((one, index): OwnPart[] => {
    const features = collection.features.slice(from, from + one.loaded);
    from += one.loaded;
    if (features.length === 0) return [];
    const set = recordsOf(one, features);
    const colorBy = classingsOf(set).find(({ column: { field } }) => field === 'status' || field === 'kind');
    return [
      {
        ...set,
        id: `${OWN_PREFIX}${id.slice(0, 10)}${index === 0 ? '' : `-${index + 1}`}`,
        part: one.part,
        kind: guessKind(set),
        colorBy: colorBy?.column.key ?? null,
      },
    ];
  });
}
