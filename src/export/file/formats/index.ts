/** Every kind of file of `FORMATS`, with what writes it. */
import type { ExportFormat } from '../../../model/snapshot/formats';
import { csv } from './csv';
import type { ViewFormat } from './format';
import { geojson } from './geojson';
import { pdf } from './pdf';
import { png } from './png';
import { svg } from './svg';
import { zip } from './zip';

export const VIEW_FORMATS: { readonly [Id in ExportFormat]: ViewFormat & { id: Id } } = {
  png,
  svg,
  pdf,
  csv,
  geojson,
  zip,
};
