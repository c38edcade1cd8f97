/** Lines and substations on the map: what is drawn, and what is said beside the pointer. They have no card. */
import { wireLine, wiresText } from '../../i18n/words';
import type { Hit, HitFeature, MapPart, Target } from '../layer';
import { Z } from '../paint/zOrder';
import { wireClass } from './classes';
import { WIRE_LAYERS } from './ids';
import { wiresStyle } from './style';

const said = (words: string | null): Target | null =>
  words === null ? null : { hover: null, action: { kind: 'keep' }, line: () => words };

/** A line of HIFLD, of which nothing but the class is known. */
function readClass({ properties: { kv, dc } }: HitFeature): Target | null {
  if (dc) return said(wiresText.line(wiresText.direct));
  const words = Object.entries(wiresText.hifldClasses).find(([from]) => from === String(kv))?.[1];
  return said(words === undefined ? null : wiresText.line(words));
}

const readNamed =
  (kind: 'line' | 'substation') =>
  ({ properties: { kv, name, operator } }: HitFeature): Target | null =>
    typeof kv === 'number'
      ? said(
          wireLine(
            kind,
            kv,
            name === undefined ? null : String(name),
            operator === undefined ? null : String(operator),
          ),
        )
      : null;

const hits: readonly Hit[] = [
  { layer: WIRE_LAYERS.substation, z: Z.wires, reach: 'beside', read: readNamed('substation') },
  { layer: WIRE_LAYERS.line, z: Z.wires, reach: 'inside', front: 0, read: readClass },
  { layer: WIRE_LAYERS.lineOsm, z: Z.wires, reach: 'inside', front: 0, read: readNamed('line') },
  { layer: WIRE_LAYERS.direct, z: Z.wires, reach: 'inside', front: 0, read: readClass },
];

const { line, lineOsm, direct, substation } = WIRE_LAYERS;
const lineRow = ({ properties: { kv } }: HitFeature) => (typeof kv === 'number' ? wireClass(kv) : null);

export const wiresOnMap: MapPart = {
  style: ({ state: { view }, mode }) =>
    wiresStyle({ mode, on: view.layers.wires, asked: view.own.wires?.show ?? null }),
  hits,
  drawnRows: {
    layer: 'wires',
    from: 7,
    rows: [
      { styleLayer: line, keyOf: lineRow, counted: false },
      { styleLayer: lineOsm, keyOf: lineRow, counted: false },
      { styleLayer: direct, keyOf: () => 'dc', counted: false },
      { styleLayer: substation, keyOf: () => 'substation', counted: true },
    ],
  },
};
