/** The grid part of an area's card: what is measured, what follows from it, what others say. */
import { type ReactNode, useCallback } from 'react';
import { gridMessages } from '../../i18n/words';
import { type AreaGridFacts, areaFacts } from '../../model/grid/areaFacts';
import type { AreaClaims } from '../../model/grid/claims';
import type { LoadFigures } from '../../model/grid/loadFigures';
import type { GridArea, QualityNote } from '../../model/region';
import { distinct } from '../parts/distinct';
import { Facts, FigureFact } from '../parts/Facts';
import { lazyPart } from '../parts/lazyPart';
import { OpenButton } from '../parts/OpenButton';
import { Section } from '../parts/Section';
import { type Detail, useDetail } from '../parts/useDetail';
import { Failed, Waiting } from '../parts/waiting';
import { useLoader } from '../store';
import { Adequacy, Claims } from './Claims';
import { demandFigures } from './figures';
import { DefectNote, GroupFoot } from './gridNotes';
import { Headroom } from './Headroom';
import './grid.css';
import { MethodsLink } from '../parts/MethodsLink';
import { Pipeline } from './Pipeline';
import { PressureParts } from './PressureParts';
import { RecentDemandFacts } from './RecentDemandFacts';
import { SettingHours } from './SettingHours';
import { SubAreas } from './SubAreas';
import { type GridSubject, useGridSubject } from './subject';
import { WindowControl } from './WindowControl';

/** Charts read the hours and bring their own code; both arrive when a card needs them. */
const Charts = lazyPart(async () => (await import('./Charts')).Charts, { waiting: () => <Waiting /> });

/** All that the grid layer knows of one area, over the window viewed; `children` follow the headroom. */
export function AreaGrid({
  area,
  areas,
  children,
}: {
  area: GridArea;
  areas: readonly GridArea[];
  children?: ReactNode;
}) {
  const loader = useLoader();
  const claims = useDetail<AreaClaims>(useCallback(() => loader.areaClaims(), [loader]));
  const subject = useGridSubject(area, areas);
  const { from, window, pending } = subject;
  const facts = areaFacts(area, from, window, claims.kind === 'ready' ? claims.value : null);
  const load = pending ? null : (from?.load ?? null);
  return (
    <>
      <Demand subject={subject} facts={facts} load={load} />
      {from !== null && load !== null && (
        <Section title={gridMessages.sections.headroom}>
          <Headroom from={from} facts={facts} load={load} window={window} />
        </Section>
      )}
      {children}
      {!pending && (
        <Section title={gridMessages.sections.pressure}>
          <DefectNote facts={facts} />
          <PressureParts from={from ?? area} facts={facts} load={load} />
          <GroupFoot />
        </Section>
      )}
      <Section title={gridMessages.sections.pipeline}>
        <DefectNote facts={facts} />
        <Pipeline area={area} facts={facts} load={from?.id === area.id ? load : null} />
        <MethodsLink section="site-megawatts-against-the-grid" />
      </Section>
      <Section title={gridMessages.sections.adequacy}>
        <Adequacy area={area} facts={facts} />
      </Section>
      <Section title={gridMessages.sections.claims}>
        <ClaimsOf claims={claims} area={area} facts={facts} />
      </Section>
      {from !== null && load !== null && (
        <Section title={gridMessages.sections.charts}>
          {subject.note !== null && <p className="card-note">{subject.note}</p>}
          <Quality notes={facts.quality} defective={facts.defective} />
          <Charts key={from.id} from={from} areas={areas} window={window} scenarioArea={area.id} />
          <MethodsLink />
        </Section>
      )}
      <SubAreas area={area} areas={areas} />
    </>
  );
}

function Demand({
  subject: { area, areas, from, note, pending, years },
  facts,
  load,
}: {
  subject: GridSubject;
  facts: AreaGridFacts;
  load: LoadFigures | null;
}) {
  const parent = areas.find(({ id }) => id === area.parentId);
  return (
    <Section title={gridMessages.sections.demand}>
      {years && <WindowControl years={years} />}
      {pending ? (
        <p className="card-waiting" role="status">
          {gridMessages.window.pending}
        </p>
      ) : (
        <>
          {note !== null && <p className={from === null ? 'card-note' : 'card-warning'}>{note}</p>}
          <Quality notes={load === null ? area.quality : facts.quality} defective={facts.defective} />
          {from !== null && load !== null && (
            <>
              <Facts>
                {demandFigures(from, load, facts.defective).map((named) => (
                  <FigureFact key={named.name} {...named} />
                ))}
              </Facts>
              <SettingHours area={from.name} facts={facts} load={load} />
            </>
          )}
        </>
      )}
      {parent && (
        <OpenButton to={{ kind: 'region', region: { kind: 'area', id: parent.id } }}>
          <span className="item-text">
            <b>{parent.name}</b>
            <small>{`${parent.id} · ${gridMessages.parent}`}</small>
          </span>
        </OpenButton>
      )}
      <RecentDemandFacts area={area} />
      <GroupFoot />
    </Section>
  );
}

/** What is known to be wrong with the hours, in full. */
function Quality({ notes, defective }: { notes: readonly QualityNote[]; defective: boolean }) {
  return (
    <>
      {defective && <p className="card-warning">{gridMessages.defect}</p>}
      {distinct(notes).map(({ key, item: note }) => (
        <p key={key} className={note.severity === 'defect' ? 'card-warning' : 'card-note'}>
          {`${note.text} (${gridMessages.years(note.years)})`}
        </p>
      ))}
    </>
  );
}

function ClaimsOf({
  claims,
  area,
  facts,
}: {
  claims: Detail<AreaClaims>;
  area: GridArea;
  facts: AreaGridFacts;
}) {
  if (claims.kind === 'loading') return <Waiting />;
  if (claims.kind === 'failed') return <Failed reason={claims.reason} onRetry={claims.retry} />;
  return <Claims area={area} claims={facts.claims ?? []} rating={facts.adequacy?.claim ?? null} />;
}
