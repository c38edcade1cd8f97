import { messages } from '../../i18n/words';
import { Icon } from '../icons/Icon';
import { usePhone } from '../media';
import { SearchBox } from '../search/SearchBox';
import { STUDIO_OPENER } from '../studio/opening';
import { DataDate } from './DataDate';
import { Tools } from './Tools';

const TOOLS_MENU = 'tools-menu';

/** Name, search and tools. On a phone the tools are behind one button. */
export function TopBar() {
  const phone = usePhone();
  return (
    <header className="topbar">
      <h1 className="topbar-name" title={messages.app.claim}>
        {messages.app.name}
      </h1>
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
            <DataDate />
          </div>
        </>
      ) : (
        <nav className="topbar-tools" aria-label={messages.tools.label}>
          <Tools />
          <DataDate />
        </nav>
      )}
    </header>
  );
}
