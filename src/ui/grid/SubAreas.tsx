import { areaName, gridMessages } from '../../i18n/words';
import { areaPressure, headroomShare, isDefective } from '../../model/grid/areaPressure';
import type { GridArea } from '../../model/region';
import { GrowingList } from '../parts/GrowingList';
import { OpenButton } from '../parts/OpenButton';
import { Section } from '../parts/Section';

interface Ranked {
  id: string;
  area: GridArea;
  /** 0–100; null when there is not enough data, or the series is defective. */
  pressure: number | null;
  /** Headroom over peak; null as above. */
  share: number | null;
}

/** The areas inside one, by pressure; those without a score after them, those without sound hours last. */
export function rankedSubAreas(area: Pick<GridArea, 'id'>, areas: readonly GridArea[]): Ranked[] {
  return areas
    .filter(({ parentId }) => parentId === area.id)
    .map((inside) => {
      const { load } = inside;
      const sound = load !== null && !isDefective(inside, load.window);
      const pressure = sound ? areaPressure(inside, load, inside.adequacyRisk) : null;
      return {
        id: inside.id,
        area: inside,
        pressure: pressure?.kind === 'known' ? pressure.value : null,
        share: sound ? headroomShare(load) : null,
      };
    })
    .sort(
      (a, b) =>
        (b.pressure ?? -1) - (a.pressure ?? -1) ||
        (a.share ?? Number.MAX_VALUE) - (b.share ?? Number.MAX_VALUE) ||
        (a.id < b.id ? -1 : 1),
    );
}

/** The areas inside one, ranked, each a link to its own card. */
export function SubAreas({ area, areas }: { area: GridArea; areas: readonly GridArea[] }) {
  const ranked = rankedSubAreas(area, areas);
  if (ranked.length === 0) return null;
  return (
    <Section title={gridMessages.sections.subAreas}>
      <p className="card-note">{gridMessages.subAreas.lead}</p>
      <GrowingList
        items={ranked}
        render={(row) => (
          <OpenButton to={{ kind: 'region', region: { kind: 'area', id: row.id } }}>
            <span className="item-text">
              <b>{areaName(row.area)}</b>
              <small>{[row.id, ...describe(row)].join(' · ')}</small>
            </span>
          </OpenButton>
        )}
      />
    </Section>
  );
}

function describe({ area, pressure, share }: Ranked): string[] {
  const { load } = area;
  if (load === null) return [gridMessages.subAreas.noSeries];
  if (isDefective(area, load.window)) return [gridMessages.subAreas.defect];
  return [
    pressure === null ? gridMessages.subAreas.notEnough : gridMessages.subAreas.pressure(pressure),
    ...(load.headroomMw === null
      ? []
      : [gridMessages.subAreas.headroom(load.headroomMw['0.5'], share, load.window)]),
  ];
}
