import { describe, expect, it } from 'vitest';
import type { GridArea } from '../region';
import { askedHours } from './askedHours';
import type { YearWindow } from './series';

const area = (part: Partial<GridArea> & Pick<GridArea, 'id'>): GridArea => ({
  name: part.id,
  kind: part.parentId ? 'subArea' : 'balancingAuthority',
  parentId: null,
  bounds: null,
  counties: [],
  years: [2016, 2024],
  quality: [],
  load: null,
  adequacyRisk: null,
  siteMw: [],
  ownPowerMw: [],
  recent: null,
  ...part,
});

const defect: GridArea['quality'] = [{ severity: 'defect', text: 'Shifted hours.', years: [2020, 2024] }];
const parent = area({ id: 'ISNE', bounds: [-74, 41, -66, 47] });

describe('askedHours', () => {
  it('takes the own hours of a sound area, as far as they go', () => {
    const dom = area({ id: 'PJM-DOM', parentId: 'ISNE', years: [2020, 2024] });
    expect(askedHours('PJM-DOM', [dom, parent], [2016, 2024])).toMatchObject({
      from: dom,
      instead: null,
      window: [2020, 2024],
      defective: false,
    });
  });

  it.each([
    ['noSeries', { years: null }, [2020, 2024]],
    ['otherYears', { years: [2020, 2024] }, [2016, 2018]],
    ['defect', { quality: defect }, [2020, 2024]],
  ] satisfies [string, Partial<GridArea>, YearWindow][])(
    'asks the area around it and says why: %s',
    (why, part, window) => {
      const zone = area({ id: 'ISNE-4001', parentId: 'ISNE', ...part });
      expect(askedHours(zone.id, [zone, parent], window)).toMatchObject({
        from: parent,
        instead: why,
        defective: false,
      });
    },
  );

  it('keeps a defective series, with its notes, where nobody else can answer', () => {
    const walc = area({ id: 'WALC', quality: defect });
    expect(askedHours('WALC', [walc], [2020, 2024])).toMatchObject({
      from: walc,
      instead: null,
      defective: true,
      notes: defect,
    });
    const inside = area({ id: 'WALC-A', parentId: 'WALC', quality: defect });
    expect(askedHours('WALC-A', [inside, walc], [2020, 2024])?.from).toBe(inside);
  });

  it('asks the years after a lasting step of the level, and nobody where no whole year is left', () => {
    const step: GridArea['quality'] = [
      { severity: 'defect', text: 'Steps.', years: [2019, 2019], step: '2019-05' },
      { severity: 'defect', text: 'Steps.', years: [2022, 2023], step: '2022-07' },
    ];
    const wacm = area({ id: 'WACM', quality: step });
    const asked = (window: YearWindow) => askedHours('WACM', [wacm], window);
    expect(asked([2020, 2024])).toMatchObject({
      instead: null,
      window: [2024, 2024],
      years: [2024, 2024],
      levelStep: '2022-07',
      defective: false,
    });
    expect(asked([2020, 2021])).toMatchObject({
      window: [2020, 2021],
      years: [2020, 2021],
      levelStep: null,
    });
    expect(asked([2016, 2018])).toMatchObject({ window: [2016, 2018], years: [2016, 2018] });
    expect(asked([2016, 2021])).toMatchObject({ window: [2020, 2021], levelStep: '2019-05' });
    expect(asked([2020, 2023])).toBeNull();
  });

  it('does not warn of a defect outside the window', () => {
    const walc = area({ id: 'WALC', quality: defect });
    expect(askedHours('WALC', [walc], [2016, 2019])).toMatchObject({ defective: false, notes: [] });
  });

  it('is null where there are no hours, and for an unknown area', () => {
    expect(askedHours('SEC', [area({ id: 'SEC', years: null })], [2020, 2024])).toBeNull();
    expect(askedHours('XYZ', [parent], [2020, 2024])).toBeNull();
  });
});
