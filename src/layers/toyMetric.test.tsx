/**
 * A metric that only this test knows. It stands in two files, the table of metrics and their words, and must turn up
 * wherever metrics do, with no other file changed.
 */
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { GridMetricRow } from '../model/gridMetrics';

const TOY = 'grid.toy';
const ROW: GridMetricRow = {
  value: ({ load }) => load.meanMw,
  unit: 'MW',
  limits: [10, 100, 1_000, 20_000, 90_000],
  ramp: 'teal',
};

vi.mock('../model/gridMetrics', async (original) => {
  const known = await original<typeof import('../model/gridMetrics')>();
  return { ...known, GRID_METRIC_TABLE: { ...known.GRID_METRIC_TABLE, [TOY]: ROW } };
});
vi.mock('../i18n/en/shell/scaleText', async (original) => {
  const known = await original<typeof import('../i18n/en/shell/scaleText')>();
  const words = { title: 'Mean demand', note: 'Of the toy.', noData: 'No toy here' };
  return { ...known, scaleWords: { ...known.scaleWords, [TOY]: words } };
});

/** Every module anew, so that all of them see the two files as they are here. */
async function app() {
  vi.resetModules();
  await import('../i18n/english');
  const [world, list, style, input, ground, content, permalink, pick, legend, ui, shell, store, view] =
    await Promise.all([
      import('../export/data/exportTestData'),
      import('./list'),
      import('../map/style'),
      import('../map/styleInput'),
      import('../map/ground'),
      import('../export/picture/content'),
      import('../model/view/permalink'),
      import('../map/pick'),
      import('../ui/legend/Legend'),
      import('../ui/store'),
      import('../ui/shellState'),
      import('../state/store'),
      import('../model/view/view'),
    ]);
  return {
    ...world,
    ...list,
    ...style,
    ...input,
    ...ground,
    ...content,
    ...permalink,
    ...pick,
    ...legend,
    ...ui,
    ...shell,
    ...store,
    ...view,
  };
}

let known: Awaited<ReturnType<typeof app>>;
beforeAll(async () => {
  known = await app();
}, 30_000);
afterAll(() => {
  vi.resetModules();
});

const seen = () => known.testState({ fill: TOY });
/** An area with a load series, and its mean, MW. */
function measured() {
  const { areas } = seen().data;
  const area = areas.kind === 'ready' ? areas.value.find(({ load }) => load !== null) : undefined;
  if (!area?.load) throw new Error('the test world has no area with a load series');
  return { id: area.id, mean: area.load.meanMw };
}

describe('a metric of two files', () => {
  it('is painted by its classes', async () => {
    const ground = known.embeddedGround(
      'light',
      { coarse: 'https://app.test/basemap.pmtiles', detail: null },
      'https://app.test/',
    );
    const parts = await known.mapParts(known.allLayers());
    const drawn = known.buildStyle(
      known.styleInput(seen(), 'light', ground, 'https://app.test/regions.pmtiles', parts),
    );
    const fill = drawn.layers.find(({ id }) => id === 'grid-area-fill');
    expect(fill?.layout).toEqual({ visibility: 'visible' });
    expect(JSON.stringify(fill)).toContain(measured().id);
    const target = parts
      .flatMap(({ hits }) => hits)
      .find(({ layer }) => layer === 'grid-area-fill')
      ?.read({ geometry: { type: 'Polygon', coordinates: [] }, properties: { id: measured().id } });
    expect(target?.line(seen())).toContain('Mean demand');
  });

  it('is offered and explained in the legend', () => {
    const state = seen();
    const store = known.createAppStore(state.view, state.data);
    const { AppProvider, ShellProvider, Legend } = known;
    const html = renderToStaticMarkup(
      <AppProvider services={{ store, loader: {} as never, exporter: {} as never }}>
        <ShellProvider>
          <Legend />
        </ShellProvider>
      </AppProvider>,
    );
    expect(html).toMatch(/<option[^>]*value="grid.toy"[^>]*>Mean demand<\/option>/);
    expect(html).toContain('Of the toy.');
    expect(html).toMatch(/No toy here/);
  });

  it('is in a link', () => {
    const link = known.formatView(seen().view);
    expect(link).toBe('?metric=grid.toy');
    expect(known.parseView(new URL(link, 'https://app.test/'))).toMatchObject({
      notes: [],
      view: { fill: TOY },
    });
  });

  it('is in title, legend and words of a picture, and a column of its data', async () => {
    const content = known.pictureContent({
      layers: known.TEST_LAYERS,
      view: seen().view,
      place: null,
      settings: { headline: null, subtitle: null, note: null, palette: 'light' },
      sources: [],
      dataDate: '2026-08-22',
      day: '2026-08-22',
      recordUpTo: '2026-08-22',
      told: null,
      link: 'https://app.test/',
      zoom: 4,
    });
    expect(content.headline).toMatch(/^Mean demand, recorded opposition and sites/);
    expect(content.subtitle).toMatch(/^Grid areas by mean demand;/);
    expect(content.legend[0]?.heading).toBe('Mean demand');
    expect(content.dates.join(' ')).toContain('Grid load of');
    const areas = known.testTables(seen()).find(({ name }) => name === 'areas');
    const at = areas?.columns.findIndex(({ name }) => name.includes('Mean demand')) ?? -1;
    expect(areas?.cells.map((cells) => cells[at])).toContain(measured().mean);
  });
});
