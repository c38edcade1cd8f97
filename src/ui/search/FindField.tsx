import { type UseComboboxReturnValue, useCombobox } from 'downshift';
import { type ReactNode, useId, useRef } from 'react';
import './hitField.css';

/** What the rows of a `FindField` need of its combobox. */
export type FoundRows<Item> = Pick<UseComboboxReturnValue<Item>, 'highlightedIndex' | 'getItemProps'>;

/**
 * A field in which something is looked for and taken, with what was found below it; afterwards it is empty and has
 * the focus.
 */
export function FindField<Item>({
  label,
  help,
  text,
  onText,
  onFocus,
  items,
  nameOf,
  onTake,
  isAsked,
  status,
  rows,
}: {
  label: string;
  help?: string;
  text: string;
  onText: (text: string) => void;
  onFocus?: () => void;
  items: readonly Item[];
  nameOf: (item: Item) => string;
  onTake: (item: Item) => void;
  /** Whether something is asked, so that an answer is shown. */
  isAsked: boolean;
  /** What is told of the answer; seen only where nothing was found. */
  status: ReactNode;
  rows: (combobox: FoundRows<Item>) => ReactNode;
}) {
  const field = useRef<HTMLInputElement>(null);
  const inputId = useId();
  const helpId = useId();
  const combobox = useCombobox<Item>({
    items: [...items],
    itemToString: (item) => (item === null ? '' : nameOf(item)),
    selectedItem: null,
    inputValue: text,
    inputId,
    // The first answer is what Enter takes.
    defaultHighlightedIndex: 0,
    onSelectedItemChange: ({ selectedItem }) => {
      if (!selectedItem) return;
      onText('');
      onTake(selectedItem);
      field.current?.focus();
    },
  });
  const shown = combobox.isOpen && isAsked;
  return (
    <div className="hit-field">
      <label htmlFor={inputId}>{label}</label>
      <input
        {...combobox.getInputProps({
          ref: field,
          id: inputId,
          className: 'field',
          autoComplete: 'off',
          spellCheck: false,
          ...(help !== undefined && { 'aria-describedby': helpId }),
          ...(onFocus && { onFocus }),
          // Downshift tells of a change only after the next render: fast typing would lose letters.
          onChange: (event) => onText(event.currentTarget.value),
        })}
      />
      <div className="hit-field-found" data-open={shown}>
        <div {...combobox.getMenuProps({ 'aria-label': label })}>{shown && rows(combobox)}</div>
        <div role="status" className={items.length > 0 ? 'visually-hidden' : undefined}>
          {shown && status}
        </div>
      </div>
      {help !== undefined && (
        <p className="help" id={helpId}>
          {help}
        </p>
      )}
    </div>
  );
}
