import { formatMegawatts, labels, whatIfMessages } from '../../i18n/words';
import { isApart } from '../../model/grid/siteMw';
import { constantLoad } from '../../model/grid/whatIf';
import type { Site, SiteDetail } from '../../model/site';
import { open } from '../../state/lookAt';
import { useAreaName } from '../parts/useAreaName';
import { useAppStore, useLoader } from '../store';
import { plannedMw } from './planned';
import './whatIf.css';

/** Asks what the planned build-out of a site would meet in its grid area; nothing where no plan is on record. */
export function BuildAsPlanned({ site, detail }: { site: Site; detail: SiteDetail | null }) {
  const store = useAppStore();
  const loader = useLoader();
  const { areaId } = site;
  const name = useAreaName(areaId);
  const mw = plannedMw(site, detail);
  if (areaId === null || mw === null) return null;
  const build = () => {
    store.getState().setScenario({ areaId, load: constantLoad(mw) });
    void open({ kind: 'region', region: { kind: 'area', id: areaId } }, store, loader);
  };
  return (
    <div className="whatif-plan whatif-screen">
      <button type="button" className="button" onClick={build}>
        {whatIfMessages.plan.button(formatMegawatts(mw))}
      </button>
      <p className="card-note">
        {whatIfMessages.plan.help(labels.mwBasis.plannedBuildOut, name ?? areaId)}
        {isApart(site) && ` ${whatIfMessages.plan.ownPower}`}
        {(site.status === 'operating' || site.status === 'construction') && ` ${whatIfMessages.plan.running}`}
      </p>
    </div>
  );
}
