import { type KeyboardEvent, type MouseEvent, useEffect, useId, useRef, useState } from 'react';

/** No option stands out. */
const NONE = -1;

/**
 * Which of `count` options a key leads to: arrows walk them in a ring, Home and End jump where one stands out
 * already, since they belong to the text otherwise.
 * @param at the option that stands out, -1 for none
 * @returns null where the key leads nowhere
 */
export function optionFor(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowUp':
      return at <= 0 ? count - 1 : at - 1;
    case 'Home':
      return at === NONE ? null : 0;
    case 'End':
      return at === NONE ? null : count - 1;
    default:
      return null;
  }
}

interface ComboboxOptions<Option> {
  /** Name of the list. */
  label: string;
  options: readonly Option[];
  /** Whether there is anything to be shown in the list: options, or a word about them. */
  answered: boolean;
  onChoose: (option: Option) => void;
  /** Escape was pressed where no list was open. */
  onClear: () => void;
}

/**
 * A text field with a list of options below it, by the combobox pattern of the ARIA Authoring Practices (1.2, list
 * autocomplete with manual selection): the focus stays in the field, arrows walk the options, Enter takes one, Escape
 * closes the list and then clears the field. Leaving the field takes nothing.
 */
export function useCombobox<Option>({
  label,
  options,
  answered,
  onChoose,
  onClear,
}: ComboboxOptions<Option>) {
  const id = useId();
  const root = useRef<HTMLElement>(null);
  const [open, setOpen] = useState(false);
  const [walked, setWalked] = useState(NONE);
  const shown = open && answered;
  // Fewer options may have come since.
  const highlighted = shown && walked < options.length ? walked : NONE;
  const optionId = (index: number) => `${id}-${index}`;
  const close = () => {
    setOpen(false);
    setWalked(NONE);
  };

  // A tap beside the field does not take the focus from it everywhere.
  useEffect(() => {
    if (!open) return;
    const beside = (event: PointerEvent) => {
      if (event.target instanceof Node && root.current?.contains(event.target)) return;
      setOpen(false);
      setWalked(NONE);
    };
    document.addEventListener('pointerdown', beside);
    return () => document.removeEventListener('pointerdown', beside);
  }, [open]);

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // Enter and arrows belong to the writing system while it composes a character.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      if (shown) event.preventDefault();
      if (!shown) onClear();
      close();
      return;
    }
    if (event.key === 'Enter') {
      const option = options[highlighted];
      if (option === undefined) return;
      event.preventDefault();
      close();
      onChoose(option);
      return;
    }
    const to =
      event.altKey || event.ctrlKey || event.metaKey
        ? null
        : optionFor(event.key, highlighted, options.length);
    if (to === null) return;
    event.preventDefault();
    setOpen(true);
    setWalked(to);
    document.getElementById(optionId(to))?.scrollIntoView({ block: 'nearest' });
  };

  return {
    /** The element that holds the field and the list. */
    root,
    shown,
    /** Index of the option that stands out, -1 for none. */
    highlighted,
    close,
    /** Shows the list again, with nothing standing out. */
    open: () => {
      setOpen(true);
      setWalked(NONE);
    },
    fieldProps: {
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-controls': `${id}-list`,
      'aria-expanded': shown,
      'aria-activedescendant': highlighted === NONE ? undefined : optionId(highlighted),
      autoComplete: 'off',
      onKeyDown,
      onBlur: close,
      onClick: () => setOpen(true),
    },
    listProps: {
      id: `${id}-list`,
      role: 'listbox',
      'aria-label': label,
      onMouseLeave: () => setWalked(NONE),
    },
    optionProps: (option: Option, index: number) => ({
      id: optionId(index),
      role: 'option',
      'aria-selected': index === highlighted,
      // The focus stays in the field.
      onMouseDown: (event: MouseEvent) => event.preventDefault(),
      onMouseMove: () => {
        if (index !== highlighted) setWalked(index);
      },
      onClick: () => {
        close();
        onChoose(option);
      },
    }),
  } as const;
}

/** What makes an element an option of the list. */
export type OptionProps<Option> = ReturnType<typeof useCombobox<Option>>['optionProps'];
