/** Buildings that a map shows twice: by their outline, and by a point with their name. */
import { kmBetween } from '../../../src/model/distance';
import { buildingCodes, plainCode } from './campus';
import { asWords } from './operators';
import type { RecordRow } from './rows';

/** A point within so many kilometers of the middle of an outline may be that of the same building. */
const SAME_BUILDING_KM = 0.12;
/** The same where both have one name, and no code tells them from others of it. */
const SAME_NAME_KM = 0.3;

/** The code of the one building that a record names; null where it names none or several. */
export function codeOf({ name }: Pick<RecordRow, 'name'>): string | null {
  const codes = [...new Set(buildingCodes(name ?? '').map(plainCode))];
  return codes.length === 1 ? (codes[0] ?? null) : null;
}

const isNamesake = (a: RecordRow, b: RecordRow) =>
  a.name !== null && codeOf(a) === null && asWords(a.name) === asWords(b.name ?? '');

/**
 * Joins every point to the nearest outline beside it, one point an outline, unless their codes differ. The outline
 * stays, and takes name and figure of the point where it has none.
 */
export function withoutPoints(records: readonly RecordRow[]): RecordRow[] {
  const isPoint = ({ recordId }: RecordRow) => recordId.startsWith('node/');
  const outlines = new Map(records.filter((record) => !isPoint(record)).map((row) => [row.recordId, row]));
  const taken = new Set<string>();
  const alone = records.filter(isPoint).filter((point) => {
    const code = codeOf(point);
    const [nearest] = [...outlines.values()]
      .filter((outline) => {
        const other = codeOf(outline);
        return !taken.has(outline.recordId) && (code === null || other === null || code === other);
      })
      .map((outline) => ({ outline, km: kmBetween(point, outline) }))
      .filter(({ km, outline }) => km <= (isNamesake(point, outline) ? SAME_NAME_KM : SAME_BUILDING_KM))
      .sort((a, b) => a.km - b.km);
    if (!nearest) return true;
    const { outline } = nearest;
    taken.add(outline.recordId);
    outlines.set(outline.recordId, {
      ...outline,
      name: outline.name ?? point.name,
      figure: outline.figure ?? point.figure,
    });
    return false;
  });
  return [...outlines.values(), ...alone];
}
