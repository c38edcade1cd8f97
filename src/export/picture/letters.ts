/** How letters are set by both painters. */
import type { TextItem } from '../../theme/drawing';

/** The bundled font of the page; a stand-in of the system only when it could not be loaded. */
export const FAMILY = 'Inter, system-ui, sans-serif';

/** Half the height of Inter's capitals, in sizes: from the middle of a line down to the letters' base. */
const BASE = 0.364;

/** Where the letters of a text stand. */
export const baseline = ({ y, size }: TextItem) => y + BASE * size;
