import { cardMessages } from '../../i18n/words';
import { AROUND_KM } from '../../model/region';
import { open } from '../../state/lookAt';
import { Icon } from '../icons/Icon';
import { useAppStore, useLoader } from '../store';

/** Opens the circle around a point, whose card answers for it. */
export function RadiusButton({ lon, lat }: { lon: number; lat: number }) {
  const store = useAppStore();
  const loader = useLoader();
  return (
    <button
      type="button"
      className="button"
      onClick={() =>
        void open({ kind: 'region', region: { kind: 'radius', lon, lat, km: AROUND_KM } }, store, loader)
      }
    >
      <Icon name="pin" />
      {cardMessages.actions.around(AROUND_KM)}
    </button>
  );
}
