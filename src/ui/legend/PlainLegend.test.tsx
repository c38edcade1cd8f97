import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it } from 'vitest';
import { allLayers, bringRests } from '../../layers/list';
import type { PlantRecord } from '../../model/power/plantRecord';
import { DEFAULT_VIEW, type View } from '../../model/view/view';
import { NO_DATA } from '../../state/dataset';
import { type AppState, createAppStore, type Tally } from '../../state/store';
import { ShellProvider } from '../shellState';
import { AppProvider } from '../store';
import { PlainLegend } from './PlainLegend';

const ON = { ...DEFAULT_VIEW.layers, plants: true, wires: true };
const PLANTS = ['gas', 'gas', 'nuclear'].map(
  (fuel, index) =>
    ({
      id: `${index}`,
      fuel,
      stage: 'operating',
      mw: 1,
      lon: 0,
      lat: 0,
      coalEnds: [],
    }) as unknown as PlantRecord,
);

function legendOf(
  id: string,
  own: View['own'] = {},
  drawn: Tally | null = null,
  mapProblems: AppState['mapProblems'] = [],
): string {
  const data = { ...NO_DATA, plants: { kind: 'ready' as const, value: PLANTS } };
  const store = createAppStore({ ...DEFAULT_VIEW, layers: ON, own }, data);
  // Markup without a page is made from the state at the beginning.
  Object.assign(store.getInitialState(), { drawnRows: { wires: drawn ?? undefined }, mapProblems });
  const layer = allLayers().find((known) => known.id === id);
  if (!layer) throw new Error(`no layer ${id}`);
  return renderToStaticMarkup(
    <AppProvider services={{ store, loader: {} as never, exporter: {} as never }}>
      <ShellProvider>
        <PlainLegend layer={layer} />
      </ShellProvider>
    </AppProvider>,
  );
}
/** Rows that are switches: whether they are on, and what they say. */
const rowsOf = (html: string) =>
  [...html.matchAll(/aria-pressed="(true|false)".*?<\/button>/g)].map(([row, on]) => [
    on === 'true',
    row
      .replace(/^[^>]*>/, '')
      .replaceAll(/<[^>]+>/g, ' ')
      .trim()
      .replaceAll(/\s+/g, ' '),
  ]);

beforeAll(() => bringRests({ layers: ON, selection: null }));

describe('the legend of a layer that is off by default', () => {
  it('has a row for what is in view, with how many there are', () => {
    const html = legendOf('plants');
    expect(rowsOf(html)).toEqual([
      [true, 'Gas 2'],
      [true, 'Nuclear 1'],
      [true, 'Operating; larger with more MW 3'],
    ]);
    expect(html).toContain('3 in view');
  });

  it('keeps rows that were switched off, so that they can be had back', () => {
    const rows = rowsOf(legendOf('plants', { plants: { fuel: ['nuclear'] } }));
    expect(rows).toContainEqual([false, 'Gas']);
    expect(rows).toContainEqual([true, 'Nuclear 1']);
    expect(rows).not.toContainEqual([true, 'Gas 2']);
  });

  it('shows all rows while the map has not told what is drawn, and says when nothing is', () => {
    expect(rowsOf(legendOf('wires'))).toHaveLength(6);
    expect(
      rowsOf(
        legendOf(
          'wires',
          {},
          new Map([
            ['500', null],
            ['substation', 4],
          ]),
        ),
      ),
    ).toEqual([
      [true, '500 kV and more'],
      [true, expect.stringMatching(/^Substation.* 4$/)],
    ]);
    const none = legendOf('wires', {}, new Map());
    expect(rowsOf(none)).toEqual([]);
    expect(none).toContain('Nothing of this extract in view, which doesn’t mean that there is none.');
  });

  it('does not say that the extract has nothing when the filter hides it, or its file failed', () => {
    const filtered = legendOf('wires', { wires: { show: ['dc'] } }, new Map());
    expect(filtered).not.toContain('Nothing of this extract');
    expect(filtered).toContain('Nothing in view passes the filter of this layer.');
    expect(legendOf('wires', {}, new Map(), ['archives'])).not.toContain('legend-nodata');
  });
});
