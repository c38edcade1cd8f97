/** What stands under several groups of grid figures. */
import { gridMessages } from '../../i18n/words';
import type { AreaGridFacts } from '../../model/grid/areaFacts';
import { MethodsLink } from '../parts/MethodsLink';

/** The warning again, short, where other figures of the same hours stand. */
export function DefectNote({ facts }: { facts: Pick<AreaGridFacts, 'defective'> }) {
  return facts.defective ? <p className="card-warning">{gridMessages.defect}</p> : null;
}

/** What a group of figures must not be taken for, and how it is made. */
export function GroupFoot() {
  return (
    <>
      <p className="card-note">{`${gridMessages.areaWide} ${gridMessages.recent.recordEnds}`}</p>
      <MethodsLink />
    </>
  );
}
