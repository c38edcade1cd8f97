/** How acts and measures are read, as spots and outlines or as the fill. */
import { labels, legendText } from '../../i18n/words';
import { MECHANISMS, type Mechanism } from '../../model/vocabulary';
import type { LegendRow } from '../../theme/legend';
import { GROUND, MECHANISM_COLORS, STANDING_COLORS } from '../../theme/palette';
import type { Scale } from '../../theme/scale';

/** Steps of the ladder of what was done. */
export const actRows = (): LegendRow<Mechanism>[] =>
  MECHANISMS.map((step) => ({
    key: step,
    emblem: { kind: 'spot', color: MECHANISM_COLORS[step] },
    label: labels.mechanism[step],
  }));

/** How acts are drawn while they are not what colours the areas. */
export const actNotes = (): readonly string[] => [legendText.actSpots, legendText.actAreas];

/** How the acts of a state and of a town are told from those of a county, while acts or measures are the fill. */
export function placeRows({ unit }: Scale): LegendRow<'statewide' | 'spot' | 'dot' | 'ring'>[] {
  const color = MECHANISM_COLORS[4];
  return [
    {
      key: 'statewide',
      emblem: { kind: 'class', color: GROUND.muted, pattern: null, statewide: true },
      label: legendText.statewide,
    },
    ...(unit === 'standing'
      ? ([
          { key: 'dot', emblem: { kind: 'dot', color, filled: true }, label: legendText.townInForce },
          {
            key: 'ring',
            emblem: { kind: 'dot', color: STANDING_COLORS.termRunOut, filled: false },
            label: legendText.townOther,
          },
        ] as const)
      : ([{ key: 'spot', emblem: { kind: 'spot', color }, label: legendText.townActs }] as const)),
  ];
}
