/** The studio's picture as a hearing sheet holds it. */
import { DEFAULT_SETTINGS, type SnapshotSettings } from '../snapshot/settings';

/** As wide as the text of a sheet, at the density of office printers; without an appearance of the night. */
export const SHEET_PICTURE: SnapshotSettings = {
  ...DEFAULT_SETTINGS,
  size: '184x132mm@200',
  palette: 'light',
  credits: 'below',
};
