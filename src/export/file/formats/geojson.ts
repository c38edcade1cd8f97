import { exportTableWords } from '../../../i18n/words';
import { factsOf } from '../../../model/snapshot/formats';
import { ExportError } from '../../../state/exporter';
import { viewDate } from '../../../state/selectors';
import { withCountyGround } from '../../data/actGround';
import { hasPoints } from '../../data/tables';
import { frameOf, linkOf } from '../../picture/prepare';
import { geoJsonOf } from '../pack';
import { dataFile, gatheredOf, shownSourcesOf } from '../viewData';
import type { ViewFormat } from './format';

/** The records that have a place, as features. */
export const geojson = {
  ...factsOf('geojson'),
  async write(job) {
    const { known, settings, base } = job;
    const { state, manifest } = known;
    const { title, tables, framed } = await gatheredOf(job);
    if (!tables.some(hasPoints)) throw new ExportError(exportTableWords.noPoints);
    const link = linkOf(state, frameOf(state, settings), base.appUrl);
    const facts = { title, link, manifest, day: viewDate(state), sources: shownSourcesOf(known) };
    const drawn = await withCountyGround(tables, job.loader);
    return dataFile(geoJsonOf(drawn, facts), 'geojson', title, manifest.dataDate, framed);
  },
} satisfies ViewFormat;
