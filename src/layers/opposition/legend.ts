/** How acts and measures are read, as spots and outlines or as the fill. */
import { labels, legendText } from '../../i18n/words';
import type { ReportMeasure } from '../../model/oppositionReport';
import { STEP_OF_KIND } from '../../model/standing';
import { MECHANISMS, type Mechanism, STOPPING_KINDS } from '../../model/vocabulary';
import type { Emblem } from '../../theme/emblem';
import type { LegendRow } from '../../theme/legend';
import { GROUND, MECHANISM_COLORS, STANDING_COLORS } from '../../theme/palette';
import type { Scale } from '../../theme/scale';

/** A measure as the map draws it: in the color of its step; hatched or striped where it may bind no more. */
export function standingEmblem({
  kind,
  mechanism,
  until,
  endBasis,
  measureState,
}: Pick<ReportMeasure, 'kind' | 'mechanism' | 'until' | 'endBasis' | 'measureState'>): Emblem {
  if (measureState === 'termRunOut')
    return { kind: 'class', color: STANDING_COLORS.termRunOut, pattern: 'stripes', statewide: false };
  const step = (kind === null ? null : STEP_OF_KIND[kind]) ?? mechanism;
  const hatched =
    until === null && endBasis === 'notRecorded' && kind !== null && STOPPING_KINDS.includes(kind);
  return {
    kind: 'class',
    color: hatched ? STANDING_COLORS.endNotRecorded : MECHANISM_COLORS[step],
    pattern: hatched ? 'hatch' : null,
    statewide: false,
  };
}

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
export function placeRows({ unit }: Scale): LegendRow<'statewide' | 'spot' | 'dot' | 'ring' | 'somewhere'>[] {
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
    { key: 'somewhere', emblem: { kind: 'haze', color }, label: legendText.townSomewhere },
  ];
}
