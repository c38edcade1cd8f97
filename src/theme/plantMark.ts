/** What a power plant looks like: a cooling tower in the colour of its fuel, filled by how far it has come. */
import type { PlantStage } from '../model/power/plantRecord';
import type { Mode } from './color';
import { GROUND } from './palette';
import type { MarkPart } from './siteMark';

const TOWER = 'M4.5 20.5C8 15 8.6 9 7 3.5H17C15.4 9 16 15 19.5 20.5Z';
const LOWER_HALF = 'M4.5 20.5C6.6 17.2 7.6 13.7 7.8 11.5H16.2C16.4 13.7 17.4 17.2 19.5 20.5Z';
const BAR = 'M6.5 13H17.5';

const part = (d: string, paint: Partial<Omit<MarkPart, 'd'>>): MarkPart => ({
  d,
  fill: 'none',
  stroke: 'none',
  strokeWidth: 0,
  dash: '',
  ...paint,
});

/** The parts of a mark in a box of 24 × 24. @param color `#rrggbb` */
export function plantParts(stage: PlantStage, color: string, mode: Mode): MarkPart[] {
  const paper = GROUND.paper[mode];
  const casing = part(TOWER, { fill: paper, stroke: paper, strokeWidth: 5 });
  const outline = part(TOWER, { stroke: color, strokeWidth: 2 });
  switch (stage) {
    case 'operating':
      return [casing, part(TOWER, { fill: color }), outline];
    case 'retiring':
      return [casing, part(TOWER, { fill: color }), outline, part(BAR, { stroke: paper, strokeWidth: 3 })];
    case 'construction':
      return [casing, part(LOWER_HALF, { fill: color }), outline];
    case 'planned':
      return [casing, outline];
  }
}
