import { describe, expect, it } from 'vitest';
import { emptyShape } from '../model/drawn';
import type { Corner } from '../model/polygon';
import { DEFAULT_VIEW } from '../model/view/view';
import { NO_DATA } from './dataset';
import { regionOfShape } from './drawnRegion';
import { createAppStore } from './store';

const open = () => createAppStore(DEFAULT_VIEW, NO_DATA);
const circle = (lon: number, km = 25) => ({ tool: 'circle', points: [[lon, 39] as Corner], km }) as const;

describe('drawing', () => {
  it('begins with no point, or with what is to be changed', () => {
    const store = open();
    expect(store.getState().drawing).toBeNull();
    store.getState().startDrawing();
    expect(store.getState().drawing).toMatchObject({ shape: { tool: 'polygon', points: [] }, name: '' });
    store.getState().startDrawing(circle(-77), 'Our valley');
    expect(store.getState().drawing).toMatchObject({ shape: circle(-77), name: 'Our valley', past: [] });
  });

  it('takes back one change after the other, and a run of key presses as one', () => {
    const store = open();
    store.getState().startDrawing();
    store.getState().setDrawTool('circle');
    store.getState().setShape(circle(-77));
    store.getState().setShape(circle(-76), 'keys 0');
    store.getState().setShape(circle(-75), 'keys 0');
    store.getState().setShape(circle(-75, 10), 'km');
    const shape = () => store.getState().drawing?.shape;
    store.getState().undoDrawing();
    expect(shape()).toEqual(circle(-75));
    store.getState().undoDrawing();
    expect(shape()).toEqual(circle(-77));
    store.getState().undoDrawing();
    expect(shape()).toEqual(emptyShape('circle'));
    store.getState().undoDrawing();
    expect(shape()).toEqual(emptyShape('polygon'));
    store.getState().undoDrawing();
    expect(shape()).toEqual(emptyShape('polygon'));
  });

  it('asks the map to take back a point of what is not finished there, and keeps the shape', () => {
    const store = open();
    store.getState().startDrawing(circle(-77));
    store.getState().setSketching(true);
    store.getState().undoDrawing();
    expect(store.getState().drawing).toMatchObject({ shape: circle(-77), takeBack: 1 });
  });

  it('ends with what came of it, or keeps what came of the last one', () => {
    const store = open();
    store.getState().startDrawing(circle(-77));
    store.getState().stopDrawing({ region: 'radius:-77,39,25', shape: circle(-77) });
    expect(store.getState().drawing).toBeNull();
    store.getState().startDrawing();
    store.getState().stopDrawing();
    expect(store.getState().drawn?.region).toBe('radius:-77,39,25');
  });
});

describe('the region of a shape', () => {
  it('is what a link would bring back, with the name in one line', () => {
    expect(regionOfShape(circle(-77.1234567), ' Our\nvalley ')).toEqual({
      kind: 'radius',
      lon: -77.12346,
      lat: 39,
      km: 25,
      name: 'Our valley',
    });
    expect(regionOfShape(emptyShape('circle'), '')).toBeNull();
  });

  it('is an outline around the line of a corridor', () => {
    const line: Corner[] = [
      [-77, 39],
      [-76, 39],
    ];
    const region = regionOfShape({ tool: 'corridor', points: line, km: 4 }, '');
    expect(region?.kind).toBe('polygon');
    const corners = region?.kind === 'polygon' ? (region.polygons[0]?.[0] ?? []) : [];
    expect(Math.min(...corners.map(([lon]) => lon))).toBeLessThan(-77.02);
    expect(corners.length).toBeGreaterThan(20);
  });
});
