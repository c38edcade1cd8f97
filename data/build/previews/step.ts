/**
 * What previews of links say and show of states and counties: `previews/places.json`, from which the build of the page
 * makes a small page for each (`scripts/linkPages.ts`), and a picture a state. They lie beside the versions, because
 * services keep their addresses.
 */
import { BUILT_FILES } from '../../../src/model/builtFiles';
import { stoppingInForce } from '../../../src/model/measuresInForce';
import { PREVIEWS_FOLDER, type PreviewPlace, type PreviewPlaces } from '../../../src/model/previewPlaces';
import { RANK_COLUMNS, type Ranked } from '../../../src/model/rank/columns';
import { type RankSubject, subjectsOf } from '../../../src/model/rank/subjects';
import type { ReportData } from '../../../src/model/report/tables';
import type { Source } from '../../../src/model/source';
import { countyShapes } from '../geography';
import type { Step } from '../pipeline';
import { previewPng } from './picture';

export const previewsStep: Step = {
  name: 'previews',
  module: import.meta.filename,
  inputs: [],
  needs: ['sources', 'places', 'countries', 'sites', 'events', 'grid', 'summary'],
  run({ built }) {
    const read = (file: string): unknown => JSON.parse(built(file).toString());
    const { dataDate, recordUpTo } = read('_summary.json') as { dataDate: string; recordUpTo: string };
    const data: ReportData = {
      dataDate,
      recordUpTo,
      sites: BUILT_FILES.sites.unpack(read(BUILT_FILES.sites.path)),
      events: BUILT_FILES.events.unpack(read(BUILT_FILES.events.path)),
      areas: BUILT_FILES.areas.unpack(read(BUILT_FILES.areas.path)),
      counties: BUILT_FILES.counties.unpack(read(BUILT_FILES.counties.path)),
      states: BUILT_FILES.states.unpack(read(BUILT_FILES.states.path)),
      countries: BUILT_FILES.countries.unpack(read(BUILT_FILES.countries.path)),
      sources: read('sources.json') as Source[],
    };
    const counted = (of: Ranked) =>
      subjectsOf(of, data, recordUpTo).map((subject) => ({
        subject,
        place: placeOf(subject, recordUpTo),
      }));
    const counties = counted('counties');
    const states = counted('states');
    const places: PreviewPlaces = {
      day: recordUpTo,
      states: Object.fromEntries(states.map(({ subject: { state }, place }) => [state ?? '', place])),
      counties: Object.fromEntries(counties.map(({ subject: { fips }, place }) => [fips ?? '', place])),
    };
    const pictures = states.map(({ subject: { state, sites } }) => {
      const inside = counties.filter(({ subject }) => subject.state === state);
      const png = previewPng({
        counties: inside.flatMap(({ subject: { fips }, place }) => {
          const shape = countyShapes().get(fips ?? '');
          return shape ? { geometry: shape.geometry, stopping: place.stopping > 0 } : [];
        }),
        sites: sites.flatMap(({ status, lon, lat }) =>
          status === 'construction' ? [[lon, lat] as const] : [],
        ),
      });
      return [`${PREVIEWS_FOLDER}/${state}.png`, png] as const;
    });
    return {
      [`${PREVIEWS_FOLDER}/places.json`]: JSON.stringify(places),
      ...Object.fromEntries(pictures),
    };
  },
};

/** The figures by the columns of ranked places, so that a preview and a list say the same. */
function placeOf(subject: RankSubject, day: string): PreviewPlace {
  const world = rankWorldOf(day);
  const count = (id: string) =>
    Number(RANK_COLUMNS.find((column) => column.id === id)?.value(subject, world) ?? 0);
  return {
    name: subject.name,
    state: subject.state ?? '',
    inForce: count('inForce'),
    stopping: count('stopping'),
    endNotRecorded: stoppingInForce(subject.events, day).endNotRecorded,
    construction: count('sitesConstruction'),
  };
}

/** Nothing of people and power is asked. */
const rankWorldOf = (day: string) => ({
  day,
  people: {},
  power: () => null,
  plantsOf: () => null,
  fits: null,
  water: () => null,
  grid: () => null,
});
