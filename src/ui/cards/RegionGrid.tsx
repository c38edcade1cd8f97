import { areaName, cardMessages, listOf } from '../../i18n/words';
import type { GridArea, Region } from '../../model/region';
import type { ReportArea } from '../../model/report/gridAreas';
import type { RegionReport } from '../../model/report/report';
import { GrowingList } from '../parts/GrowingList';
import { OpenButton } from '../parts/OpenButton';
import { Section } from '../parts/Section';
import { GridFacts } from './GridFacts';

/** What kind of grid area it is, in words. */
export function areaKind({ id, kind, parentId }: GridArea): string {
  if (kind !== 'subArea') return cardMessages.region.authority(id);
  return cardMessages.region.subArea(id, parentId);
}

/** Whose grid a region is on: of a county one area or one of several, of others a list. */
export function GridSection({ report, region }: { report: RegionReport; region: Region }) {
  if (region.kind === 'county') {
    const [main, ...others] = report.areas;
    const choices = others.filter(({ role }) => role === 'alternative');
    return (
      <Section title={cardMessages.sections.grid}>
        {main ? (
          <>
            <AreaItem area={main} note={null} />
            <GridFacts area={main} />
            {choices.length > 0 && (
              <p className="card-note">
                {`${listOf(
                  [main, ...choices].map(({ name }) => name),
                  'or',
                )}. ${cardMessages.orNote}`}
              </p>
            )}
            <AreaList areas={others} />
          </>
        ) : (
          <p className="card-note">{cardMessages.gridNone}</p>
        )}
      </Section>
    );
  }
  return (
    <Section title={cardMessages.sections.gridAreas}>
      {report.areas.length === 0 ? (
        <p className="card-note">{cardMessages.gridNone}</p>
      ) : (
        <AreaList areas={report.areas} />
      )}
    </Section>
  );
}

function AreaList({ areas }: { areas: readonly ReportArea[] }) {
  return (
    <GrowingList
      items={areas}
      render={(area) => (
        <AreaItem area={area} note={area.role === 'alternative' ? cardMessages.region.alternative : null} />
      )}
    />
  );
}

function AreaItem({
  area,
  note,
}: {
  area: Pick<ReportArea, 'id' | 'name' | 'kind' | 'place'> &
    Partial<Pick<ReportArea, 'role' | 'countiesInRegion' | 'peakMw' | 'window'>>;
  note: string | null;
}) {
  const counties = area.role === 'assigned' || area.role === 'subArea' ? area.countiesInRegion : undefined;
  const words = [
    area.id,
    area.peakMw == null || area.window == null ? null : cardMessages.region.peak(area.peakMw, area.window),
    counties !== undefined && counties > 1 ? cardMessages.region.countiesHere(counties) : null,
    note,
  ];
  return (
    <OpenButton to={{ kind: 'region', region: { kind: 'area', id: area.id } }}>
      <span className="item-text">
        <b translate="no">{areaName(area)}</b>
        <small>{words.filter((word) => word !== null).join(' · ')}</small>
      </span>
    </OpenButton>
  );
}
