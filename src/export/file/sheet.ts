/** The hearing sheet of a place: its report, what surrounds it, how fights ended, and the studio's picture of it. */
import { exportText, regionTitle, sheetMessages } from '../../i18n/words';
import { endingsIn } from '../../model/endings/endings';
import type { SheetReader } from '../../model/hearing/order';
import type { SheetFacts } from '../../model/hearing/sheet';
import { statesOf } from '../../model/power/regionPower';
import type { Region } from '../../model/region';
import { countiesOf, regionName, siteInside } from '../../model/regionRules';
import { round } from '../../model/regionText';
import { regionReport } from '../../model/report/report';
import type { ReportData } from '../../model/report/tables';
import type { Site } from '../../model/site';
import { withSurroundings } from '../../model/surroundings/inReport';
import { centreOf } from '../../model/surroundings/ofRegion';
import { type Surroundings, statesAround, surroundingsOf } from '../../model/surroundings/surroundings';
import type { Selection } from '../../model/view/view';
import { aroundFiles } from '../../state/aroundFiles';
import { loadedValue } from '../../state/dataset';
import { ExportError, type PrintedSheet } from '../../state/exporter';
import { areasViewed } from '../../state/gridWindow';
import type { Loader } from '../../state/loader';
import { outlinesAround } from '../../state/outlines';
import { viewDate } from '../../state/selectors';
import type { PictureSvg } from '../picture/picture';
import { frameOf, linkOf } from '../picture/prepare';
import type { Job } from './formats/format';
import { printMounted } from './print';
import { mountSheet, SHEET_HEIGHT_MM, SHEET_WIDTH_MM } from './sheetPages';
import { preparedOf, svgOf } from './viewPicture';

/** How far around a site its sheet reaches, km. */
const AROUND_SITE_KM = 10;

/** The region that a sheet is of: what is selected, around a site a circle that bears its name. */
function regionOfSheet(selection: Selection, sites: readonly Site[]): Region | null {
  if (selection?.kind === 'region') return selection.region;
  const site = selection?.kind === 'site' ? sites.find(({ id }) => id === selection.id) : undefined;
  if (site === undefined) return null;
  const { name } = site;
  // About a hundred metres: few sites are known better, and the title has it.
  const [lon, lat] = [round(site.lon, 3), round(site.lat, 3)];
  return { kind: 'radius', lon, lat, km: AROUND_SITE_KM, name };
}

/** What fills the pages of a place. */
export interface SheetContent {
  picture: PictureSvg;
  facts: SheetFacts;
}

/**
 * @param job whose settings are of the picture
 * @throws ExportError when neither a region nor a site is selected, or the data does not hold it
 */
export async function sheetOf(job: Job, reader: SheetReader): Promise<PrintedSheet> {
  const content = await sheetContent(job);
  const mount = () => mountSheet(content, reader);
  return {
    widthMm: SHEET_WIDTH_MM,
    heightMm: SHEET_HEIGHT_MM,
    notes: content.picture.notes,
    mount,
    print: () => printMounted(mount),
  };
}

/**
 * Picture and facts of what is selected.
 * @throws ExportError as `sheetOf`
 */
export async function sheetContent(job: Job): Promise<SheetContent> {
  const { state, manifest } = job.known;
  const { selection } = state.view;
  const tables = await reportDataOf(job);
  const day = viewDate(state);
  const region = regionOfSheet(selection, tables.sites);
  const outlines = region && (await outlinesAround(region, tables, job.loader));
  const data = outlines === null ? tables : { ...tables, outlines };
  const report = region === null ? null : regionReport(region, data, day);
  if (region === null || report === null) throw new ExportError(sheetMessages.notThere);
  const [around, prepared] = await Promise.all([aroundOf(region, data, job.loader, day), preparedOf(job)]);
  return {
    picture: await svgOf(prepared, job),
    facts: {
      report: withSurroundings(report, around, data.sources),
      endings: endingsAround(region, data, day),
      link: linkOf(state, frameOf(state, job.settings), job.base.appUrl),
      dataVersion: manifest.version,
    },
  };
}

/** All tables that a sheet reads. @throws ExportError when one has not come */
async function reportDataOf({ known: { state, manifest, sources }, loader }: Job): Promise<ReportData> {
  const { data } = state;
  const tables = {
    sites: loadedValue(data.sites),
    events: loadedValue(data.events),
    areas: loadedValue(areasViewed(state)),
    counties: loadedValue(data.counties),
    states: loadedValue(data.states),
    countries: loadedValue(data.countries),
  };
  const { sites, events, areas, counties, states, countries } = tables;
  if (!sites || !events || !areas || !counties || !states || !countries)
    throw new ExportError(exportText.noCredits);
  const { dataDate, recordUpTo } = manifest;
  const [fights, acts] = await Promise.all([loader.fights(), loader.acts()]);
  return { dataDate, recordUpTo, sites, events, areas, counties, states, countries, sources, fights, acts };
}

/** What surrounds a region on a day, with the files of the states around it; null for wide regions. */
async function aroundOf(
  region: Region,
  data: ReportData,
  loader: Loader,
  day: string,
): Promise<Surroundings | null> {
  const found = centreOf(region, data);
  if (found === null) return null;
  const states = statesAround(found.centre, data.states).map(({ code }) => code);
  const files = await aroundFiles(loader, states);
  return surroundingsOf(found.centre, found.county, { ...data, ...files }, day);
}

/** How fights ended in the states around a place, since a county alone has few; of wide regions in themselves. */
function endingsAround(region: Region, data: ReportData, day: string): SheetFacts['endings'] {
  const inside = data.sites.filter((site) => siteInside(site, region, data));
  const states = statesOf(countiesOf(region, data, inside));
  const wider: Region =
    region.kind === 'state' || region.kind === 'country' || states.length === 0
      ? region
      : states.length === 1 && states[0] !== undefined
        ? { kind: 'state', code: states[0] }
        : { kind: 'several', regions: states.map((code) => ({ kind: 'state', code })) };
  const name = regionName(wider, data);
  const report = regionReport(wider, data, day);
  const endings = report && endingsIn(report, data);
  return endings && name && { of: regionTitle(name), endings };
}
