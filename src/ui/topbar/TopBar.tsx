import { messages } from '../../i18n/words';
import { Icon } from '../icons/Icon';
import { usePhone } from '../media';
import { SearchBox } from '../search/SearchBox';
import { STUDIO_OPENER } from '../studio/opening';
import { Claim } from './Claim';
import { Tools } from './Tools';

const TOOLS_MENU = 'tools-menu';

/** Name, what this is, search and tools. On a phone the tools are behind one button. */
export function TopBar() {
  const phone = usePhone();
  return (
    <header className="topbar">
      <div className="topbar-head">
        <p className="topbar-name">{messages.app.name}</p>
        {!phone && <Claim />}
      </div>
      <SearchBox short={phone} />
      {phone ? (
        <>
          <button
            type="button"
            id={STUDIO_OPENER}
            className="button button-quiet button-icon"
            popoverTarget={TOOLS_MENU}
          >
            <Icon name="more" />
            <span className="visually-hidden">{messages.app.more}</span>
          </button>
          <div id={TOOLS_MENU} className="menu" popover="auto">
            <Tools menu={TOOLS_MENU} />
          </div>
          <Claim />
        </>
      ) : (
        <nav className="topbar-tools" aria-label={messages.tools.label}>
          <Tools />
        </nav>
      )}
    </header>
  );
}
