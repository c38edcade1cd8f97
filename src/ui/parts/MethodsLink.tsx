import { gridMessages } from '../../i18n/words';
import { type MethodsSection, wantSection } from '../credits/methodsSection';
import { useApp } from '../store';

/** Opens the page that says how figures are made, at the section on this one. */
export function MethodsLink({ section = 'hourly-demand' }: { section?: MethodsSection }) {
  const setPage = useApp((state) => state.setPage);
  const open = () => {
    wantSection(section);
    setPage('methods');
  };
  return (
    <button type="button" className="link-button" onClick={open}>
      {gridMessages.methods}
    </button>
  );
}
