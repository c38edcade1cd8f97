import { useId, useState } from 'react';
import { messages } from '../../i18n/words';
import { Icon } from '../icons/Icon';
import { usePhone } from '../media';
import { type ListTab, useShell } from '../shellState';

interface ListToolsProps<Order extends string> {
  tab: ListTab;
  orders: readonly Order[];
  order: Order;
  onOrder: (order: Order) => void;
}

/** Narrows the list by a word and puts it in order. */
export function ListTools<Order extends keyof typeof messages.list.sorts>({
  tab,
  orders,
  order,
  onOrder,
}: ListToolsProps<Order>) {
  const text = useShell((state) => state.narrow[tab]);
  const setNarrow = useShell((state) => state.setNarrow);
  const phone = usePhone();
  const sort = useId();
  const [helping, setHelping] = useState(false);
  return (
    <div className="list-tools">
      <div className="field-with-button">
        <input
          type="text"
          className="field"
          value={text}
          placeholder={phone ? messages.list.narrowShort[tab] : messages.list.narrow[tab]}
          aria-label={`${messages.list.narrowLabel}: ${messages.list.narrow[tab]}`}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setNarrow(tab, event.target.value)}
        />
        {text !== '' && (
          <button type="button" className="field-clear" onClick={() => setNarrow(tab, '')}>
            <Icon name="close" />
            <span className="visually-hidden">{messages.list.clearText}</span>
          </button>
        )}
      </div>
      <label className="visually-hidden" htmlFor={sort}>
        {messages.list.sort}
      </label>
      <select
        id={sort}
        className="field select"
        value={order}
        onChange={(event) => {
          const chosen = orders.find((candidate) => candidate === event.target.value);
          if (chosen) onOrder(chosen);
        }}
      >
        {orders.map((candidate) => (
          <option key={candidate} value={candidate}>
            {messages.list.sorts[candidate]}
          </option>
        ))}
      </select>
      <button
        type="button"
        className="button button-quiet button-icon list-help"
        aria-expanded={helping}
        aria-label={messages.list.helpLabel}
        title={messages.list.helpLabel}
        onClick={() => setHelping(!helping)}
      >
        <Icon name="guide" />
      </button>
      {helping && <p className="help list-help-text">{messages.list.help[tab]}</p>}
    </div>
  );
}
