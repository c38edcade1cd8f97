import { useRef } from 'react';
import { messages } from '../../i18n/words';
import { Icon } from '../icons/Icon';
import { useTake } from '../own/useTake';

/**
 * Picks a saved picture from the device and opens its view.
 * @param menu id of the popover that holds the button, which choosing it closes
 */
export function OpenPicture({ menu }: { menu?: string }) {
  const closes = menu === undefined ? {} : ({ popoverTarget: menu, popoverTargetAction: 'hide' } as const);
  const take = useTake();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        className={menu === undefined ? 'button' : 'button button-quiet'}
        {...closes}
        onClick={() => picker.current?.click()}
      >
        <Icon name="folder" />
        {messages.tools.reopen}
      </button>
      <input
        ref={picker}
        type="file"
        accept="image/png,.png"
        hidden
        aria-label={messages.tools.reopen}
        onChange={(event) => {
          take([...(event.target.files ?? [])]);
          // The same file can be picked again.
          event.target.value = '';
        }}
      />
    </>
  );
}
