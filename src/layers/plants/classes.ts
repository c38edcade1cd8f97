/** How power plants are told apart: a colour a group of fuels, a mark a stage. */
import { plantText } from '../../i18n/words';
import { FUEL_GROUPS, type FuelGroup, PLANT_STAGES } from '../../model/power/plantRecord';
import type { Themed } from '../../theme/color';
import type { LegendRow } from '../../theme/legend';
import { GROUND } from '../../theme/palette';

/** Told apart with deuteranopia and protanopia as well: `classes.test.ts` measures it. */
export const FUEL_COLORS: Readonly<Record<FuelGroup, Themed>> = {
  gas: { light: '#853f1d', dark: '#e28028' },
  coalOil: { light: '#1f1e1d', dark: '#926d50' },
  nuclear: { light: '#891186', dark: '#d2429f' },
  windSolar: { light: '#649710', dark: '#eaf0a5' },
  water: { light: '#1e80e1', dark: '#1c5fec' },
  storage: { light: '#737376', dark: '#f5f5f5' },
};

/** Rows of the legend: fuels by the mark of an operating plant, then stages in a neutral colour. */
export const plantRows = (): LegendRow<string>[] => [
  ...FUEL_GROUPS.map((group) => ({
    key: group,
    emblem: { kind: 'plant', stage: 'operating', color: FUEL_COLORS[group] } as const,
    label: plantText.groups[group],
  })),
  ...PLANT_STAGES.map((stage) => ({
    key: stage,
    emblem: { kind: 'plant', stage, color: GROUND.muted } as const,
    label: plantText.stageRows[stage],
  })),
];
