import { gridMessages } from '../../i18n/words';
import type { AreaGridFacts } from '../../model/grid/areaFacts';
import { claimKind } from '../../model/grid/claimKind';
import type { AreaClaim } from '../../model/grid/claims';
import type { GridArea } from '../../model/region';
import { CopyFigure } from '../parts/CopyFigure';
import { distinct } from '../parts/distinct';
import { Facts, FigureFact } from '../parts/Facts';
import { GrowingList } from '../parts/GrowingList';
import { MethodsLink } from '../parts/MethodsLink';
import { OpenButton } from '../parts/OpenButton';
import { useAreaName } from '../parts/useAreaName';
import { claimFigure, periodWords } from './figures';

/** NERC's rating: whose it is, or that none is known. */
export function Adequacy({ area, facts }: { area: GridArea; facts: AreaGridFacts }) {
  const { adequacy } = facts;
  const parent = useAreaName(area.parentId);
  const claim = adequacy?.claim ?? null;
  return (
    <>
      <Facts>
        <FigureFact
          name={gridMessages.adequacy.fact}
          figure={{
            label: `${area.name}, ${gridMessages.adequacy.fact}`,
            value: adequacy === null ? gridMessages.adequacy.unknown : gridMessages.risk[adequacy.risk],
            claim: adequacy === null ? 'unknown' : 'reported',
            sources: claim === null ? [] : [`${claim.title}, ${claim.url}`],
            date: claim === null ? null : periodWords(claim.period),
          }}
        />
      </Facts>
      {adequacy === null && <p className="card-note">{gridMessages.adequacy.unknownHelp}</p>}
      {adequacy !== null && adequacy.assessmentArea !== null && (
        <p className="card-note">{gridMessages.adequacy.assessed(adequacy.assessmentArea)}</p>
      )}
      {adequacy !== null && parent !== null && (
        <p className="card-note">{gridMessages.adequacy.inherited(area.name, parent)}</p>
      )}
      {claim !== null && <ClaimSource claim={claim} />}
      <MethodsLink section="nerc-rating" />
    </>
  );
}

/** What others report of an area: apart from our own figures, each with who says it and of when. */
export function Claims({
  area,
  claims,
  rating,
}: {
  area: GridArea;
  claims: readonly AreaClaim[];
  /** The rating, which has a place of its own. */
  rating: AreaClaim | null;
}) {
  const parent = useAreaName(area.parentId);
  const shown = distinct(claims).filter(({ key }) => key !== JSON.stringify(rating));
  return (
    <>
      {shown.length === 0 ? (
        <p>{gridMessages.claims.none(area.name)}</p>
      ) : (
        <>
          <p className="card-note">{gridMessages.claims.lead}</p>
          <div className="grid-claims">
            <GrowingList
              items={shown.map(({ key, item }) => ({ id: key, claim: item }))}
              first={4}
              render={({ claim }) => (
                <>
                  <span className="grid-claim-value">
                    <b translate="no" lang="en">
                      {gridMessages.claims.value(claim.value, claim.unit)}
                    </b>
                    <span>{`${claim.metric}, ${gridMessages.claims.of(claim.scope)}`}</span>
                    <CopyFigure figure={claimFigure(claim)} />
                  </span>
                  <ClaimSource claim={claim} />
                  <Differs claim={claim} />
                </>
              )}
            />
          </div>
        </>
      )}
      {area.parentId !== null && (
        <OpenButton to={{ kind: 'region', region: { kind: 'area', id: area.parentId } }}>
          {gridMessages.claims.parent(parent ?? area.parentId)}
        </OpenButton>
      )}
      <MethodsLink section="what-others-publish" />
    </>
  );
}

/** What sets the figure apart from ours, where it has a counterpart. */
function Differs({ claim }: { claim: AreaClaim }) {
  const kind = claimKind(claim.metric);
  return kind === null ? null : <p className="card-note">{gridMessages.claims.differs[kind]}</p>;
}

function ClaimSource({ claim }: { claim: AreaClaim }) {
  return (
    <p className="card-note">
      <a href={claim.url} target="_blank" rel="noreferrer">
        {gridMessages.claims.by(claim.title, periodWords(claim.period))}
      </a>
      {` (${gridMessages.claims[claim.read]}${claim.note === null ? '' : `; ${claim.note}`})`}
    </p>
  );
}
