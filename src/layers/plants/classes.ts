/** How power plants are told apart: a colour a group of fuels, a mark a stage. */
import { plantText } from '../../i18n/words';
import { FUEL_GROUPS, type FuelGroup, PLANT_STAGES } from '../../model/power/plantRecord';
import type { Themed } from '../../theme/color';
import type { LegendRow } from '../../theme/legend';
import { GROUND } from '../../theme/palette';

/** Told apart with deuteranopia and protanopia as well: `classes.test.ts` measures it. */
export const FUEL_COLORS: Readonly<Record<FuelGroup, Themed>> = {
  gas: { light: '#7d2703', dark: '#de7515' },
  coalOil: { light: '#121211', dark: '#896151' },
  nuclear: { light: '#7f046c', dark: '#de1f92' },
  windSolar: { light: '#729014', dark: '#f5fc4e' },
  water: { light: '#1c7ff5', dark: '#2894fa' },
  storage: { light: '#637565', dark: '#e1d7d1' },
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
