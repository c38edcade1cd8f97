/** Words of drawing an area of the reader's own. */
import type { DrawTool } from '../../../model/drawn';
import type { ShapeProblem } from '../../../model/drawnRules';
import { formatNumber, plural } from '../shell/format';

const POINT: Readonly<Record<DrawTool, (number: number) => string>> = {
  polygon: (number) => `Corner ${formatNumber(number)}`,
  rectangle: (number) => (number === 1 ? 'One corner' : 'The opposite corner'),
  circle: () => 'Middle',
  corridor: (number) => `Point ${formatNumber(number)}`,
};

export const drawMessages = {
  title: 'Draw an area',
  close: 'Stop drawing',
  tool: 'Shape',
  tools: {
    polygon: 'Outline',
    rectangle: 'Rectangle',
    circle: 'Circle',
    corridor: 'Corridor along a line',
  } satisfies Readonly<Record<DrawTool, string>>,
  /** How it is drawn on the map. */
  how: {
    polygon: 'Click the map corner by corner; click the first corner again to close the outline.',
    rectangle: 'Click one corner, then the opposite one.',
    circle: 'Click the middle, then how far the circle reaches.',
    corridor: 'Click the map point by point; click the last point again to end the line.',
  } satisfies Readonly<Record<DrawTool, string>>,
  reshape: {
    polygon:
      'Drag corners to move them, the points between them to add one, or the whole. A right click takes a corner away.',
    rectangle: 'Drag the corners, or the whole.',
    circle: 'Drag the edge to change how far it reaches, or the whole.',
    corridor:
      'Drag points to move them, the points between them to add one, or the whole. A right click takes a point away.',
  } satisfies Readonly<Record<DrawTool, string>>,
  onMap: {
    loading: 'The drawing tools are loading.',
    failed: 'The map can’t be drawn on now. The fields below do the same.',
  },
  points: 'Points',
  pointsHelp: 'Latitude and longitude. The arrow keys move a point by its button; with Shift in small steps.',
  point: (tool: DrawTool, number: number) => POINT[tool](number),
  move: (tool: DrawTool, number: number) => `Move with arrow keys: ${POINT[tool](number)}`,
  remove: (tool: DrawTool, number: number) => `Take away: ${POINT[tool](number)}`,
  badPoint: 'Expected latitude and longitude, such as 39.04, -77.48',
  addPlace: 'Add a point by place or coordinates',
  setPlace: 'Put it at a place or coordinates',
  added: (tool: DrawTool, number: number, place: string) => `${POINT[tool](number)}: ${place}`,
  moved: (tool: DrawTool, number: number, lat: number, lon: number) =>
    `${POINT[tool](number)}: ${formatNumber(lat, 4)}, ${formatNumber(lon, 4)}`,
  km: { circle: 'How far it reaches, km', corridor: 'Width from edge to edge, km' },
  badKm: (least: number, most: number) =>
    `Expected kilometres from ${formatNumber(least, 1)} to ${formatNumber(most)}`,
  name: 'Name (as you like)',
  nameHelp: 'It stands in the link and in what is exported.',
  undo: 'Undo',
  restart: 'Start over',
  show: 'Show this area',
  problem: (problem: ShapeProblem, tool: DrawTool, least: number): string => {
    switch (problem) {
      case 'fewPoints':
        return tool === 'circle'
          ? 'Set the middle first.'
          : plural(least, { one: 'Set # point first.', other: 'Set at least # points first.' });
      case 'flat':
        return 'The points lie on one line: that is no area.';
      case 'offMap':
        return 'The area reaches over the date line or beyond 85 degrees: that can’t be drawn.';
    }
  },
};
