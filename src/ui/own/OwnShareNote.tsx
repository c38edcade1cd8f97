import { ownMessages } from '../../i18n/words';
import { isOn } from '../../layers/list';
import { OWN_PREFIX } from '../../model/own/ownPrefix';
import { useApp } from '../store';
import { useLayers } from '../useLayers';

/** That a link does not hold the own data that the view shows. */
export function OwnShareNote() {
  const view = useApp((state) => state.view);
  const names = useLayers()
    .filter((layer) => layer.id.startsWith(OWN_PREFIX) && isOn(view, layer))
    .map((layer) => layer.label());
  return names.length === 0 ? null : (
    <p className="notice" role="note">
      {ownMessages.share(names)}
    </p>
  );
}
