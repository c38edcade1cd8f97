import { gridMessages } from '../../i18n/grid';
import { useApp } from '../store';

/** Opens the page that says how figures are made. */
export function MethodsLink() {
  const setPage = useApp((state) => state.setPage);
  return (
    <button type="button" className="link-button" onClick={() => setPage('methods')}>
      {gridMessages.methods}
    </button>
  );
}
